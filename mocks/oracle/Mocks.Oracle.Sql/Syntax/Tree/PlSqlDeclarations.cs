#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

internal abstract record Declaration(int Position) : SyntaxNode(Position);

/// <summary>name [CONSTANT] type [NOT NULL] [:= value].</summary>
internal sealed record VariableDeclaration(int Position, Identifier Name, DataType Type) : Declaration(Position)
{
    public bool Constant { get; init; }

    public bool NotNull { get; init; }

    public Expression? Default { get; init; }
}

internal sealed record ExceptionDeclaration(int Position, Identifier Name) : Declaration(Position);

/// <summary>CURSOR name [(parameters)] [RETURN type] [IS query].</summary>
internal sealed record CursorDeclaration(int Position, Identifier Name, IReadOnlyList<Parameter> Parameters, DataType? Return, Query? Query) : Declaration(Position);

internal sealed record RecordTypeDeclaration(int Position, Identifier Name, IReadOnlyList<RecordField> Fields) : Declaration(Position);

internal sealed record RecordField(int Position, Identifier Name, DataType Type, bool NotNull, Expression? Default) : SyntaxNode(Position);

/// <summary>TYPE name IS TABLE OF …, VARRAY(n) OF …, TABLE OF … INDEX BY type (an associative array).</summary>
internal sealed record CollectionTypeDeclaration(int Position, Identifier Name, DataType Element) : Declaration(Position)
{
    public bool NotNull { get; init; }

    public Expression? Limit { get; init; }

    public DataType? IndexBy { get; init; }
}

/// <summary>TYPE name IS REF CURSOR [RETURN type].</summary>
internal sealed record RefCursorTypeDeclaration(int Position, Identifier Name, DataType? Return) : Declaration(Position);

internal sealed record SubtypeDeclaration(int Position, Identifier Name, DataType Base, bool NotNull, Expression? RangeLow, Expression? RangeHigh) : Declaration(Position);

internal sealed record PragmaDeclaration(int Position, Identifier Name, IReadOnlyList<Argument> Arguments) : Declaration(Position);

internal enum ParameterMode { In, Out, InOut }

internal sealed record Parameter(int Position, Identifier Name, ParameterMode Mode, bool NoCopy, DataType Type, Expression? Default) : SyntaxNode(Position);

/// <summary>A procedure or function: a forward declaration or specification when there is no body.</summary>
internal sealed record RoutineDeclaration(int Position, Identifier Name, IReadOnlyList<Parameter> Parameters, DataType? Return) : Declaration(Position)
{
    public bool IsFunction => Return is not null;

    public Block? Body { get; init; }

    public bool InvokerRights { get; init; }

    public bool Deterministic { get; init; }

    public bool Pipelined { get; init; }

    public bool ResultCache { get; init; }

    /// <summary>RETURN SELF AS RESULT of a constructor.</summary>
    public bool ReturnsSelf { get; init; }

    /// <summary>The text of LANGUAGE JAVA NAME, EXTERNAL, or MLE; null for PL/SQL.</summary>
    public string? External { get; init; }

    /// <summary>PARALLEL_ENABLE, ACCESSIBLE BY, SQL_MACRO(…) and the like, as words.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}
