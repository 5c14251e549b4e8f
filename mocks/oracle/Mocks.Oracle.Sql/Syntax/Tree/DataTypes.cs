#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>A data type as written in a column definition, a CAST or a declaration.</summary>
internal abstract record DataType(int Position) : SyntaxNode(Position);

internal enum TypeName
{
    Char, Varchar2, NChar, NVarchar2,
    Number, Decimal, Integer, Float, Real, DoublePrecision, BinaryFloat, BinaryDouble,
    Date, Timestamp, TimestampTz, TimestampLtz, IntervalYM, IntervalDS,
    Raw, Long, LongRaw, Clob, NClob, Blob, Bfile, RowId, URowId, Boolean, Json, Vector, Xml,

    // PL/SQL only
    PlsInteger, Natural, NaturalN, Positive, PositiveN, SignType, SimpleInteger, SimpleFloat, SimpleDouble, RefCursor,
}

internal enum LengthUnit { Default, Byte, Char }

/// <summary>A built-in type. ANSI names are mapped (VARCHAR to Varchar2, NUMERIC to Decimal, INT and SMALLINT to Integer).</summary>
internal sealed record BuiltInType(int Position, TypeName Name) : DataType(Position)
{
    /// <summary>Of characters or bytes, by <see cref="Unit"/>; VARCHAR2 in PL/SQL parameters has none.</summary>
    public int? Length { get; init; }

    public LengthUnit Unit { get; init; }

    /// <summary>Digits: of NUMBER and FLOAT, of an interval's leading field, of a timestamp's fraction. NUMBER(*, s) has none.</summary>
    public int? Precision { get; init; }

    /// <summary>NUMBER's scale; the fraction digits of INTERVAL DAY TO SECOND.</summary>
    public int? Scale { get; init; }

    /// <summary>PL/SQL <c>RANGE low .. high</c>, and <c>NOT NULL</c> of a subtype are with the declaration; VECTOR's format.</summary>
    public string? Format { get; init; }
}

/// <summary>A named type: object, collection, record, subtype, <c>SYS.XMLTYPE</c>.</summary>
internal sealed record NamedType(int Position, IReadOnlyList<Identifier> Name, bool IsRef = false) : DataType(Position)
{
    public string? DbLink { get; init; }

    /// <summary>Arguments such as those of a constrained subtype, <c>my_string(10)</c>.</summary>
    public IReadOnlyList<Expression> Arguments { get; init; } = [];
}

/// <summary><c>name%TYPE</c>.</summary>
internal sealed record TypeOf(int Position, IReadOnlyList<Identifier> Name) : DataType(Position);

/// <summary><c>name%ROWTYPE</c>.</summary>
internal sealed record RowTypeOf(int Position, IReadOnlyList<Identifier> Name) : DataType(Position);
