using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Dictionary.Tables;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>A type as a declaration names it, in the dictionary's terms. Lengths are NULL where PL/SQL leaves them open.</summary>
internal sealed record DeclaredType(string DataType, string? PlsType)
{
    /// <summary>Of a type that is not built in.</summary>
    public string? Owner { get; init; }

    public string? Name { get; init; }

    /// <summary>A type within the package of that name.</summary>
    public string? SubName { get; init; }

    public int? Length { get; init; }

    public int? Precision { get; init; }

    public int? Scale { get; init; }

    public int CharLength { get; init; }

    public string? CharUsed { get; init; }

    public string? CharacterSet { get; init; }

    public static DeclaredType Of(DataType syntax, StoredUnit unit, DictionaryQuery query) => syntax switch
    {
        BuiltInType type => BuiltIn(type),
        TypeOf { Name: var name } when ColumnOf(name, unit, query) is { } column => new DeclaredType(ColumnType.Name(column.Type), ColumnType.Name(column.Type))
        {
            Length = (int)ColumnType.Length(column.Type),
            Precision = ColumnType.Precision(column),
            Scale = ColumnType.Scale(column.Type),
            CharLength = ColumnType.CharLength(column.Type),
            CharUsed = ColumnType.CharUsed(column.Type),
            CharacterSet = ColumnType.CharacterSet(column.Type),
        },
        RowTypeOf => new DeclaredType("PL/SQL RECORD", null),
        NamedType named => Named(named, unit, query),
        _ => new DeclaredType("UNDEFINED", null),
    };

    private static DeclaredType BuiltIn(BuiltInType type)
    {
        var (name, pls) = type.Name switch
        {
            TypeName.Integer => ("NUMBER", "INTEGER"),
            TypeName.Decimal => ("NUMBER", "NUMBER"),
            TypeName.Real => ("FLOAT", "REAL"),
            TypeName.DoublePrecision => ("FLOAT", "DOUBLE PRECISION"),
            TypeName.BinaryFloat => ("BINARY_FLOAT", "BINARY_FLOAT"),
            TypeName.BinaryDouble => ("BINARY_DOUBLE", "BINARY_DOUBLE"),
            TypeName.TimestampTz => ("TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH TIME ZONE"),
            TypeName.TimestampLtz => ("TIMESTAMP WITH LOCAL TIME ZONE", "TIMESTAMP WITH LOCAL TIME ZONE"),
            TypeName.IntervalYM => ("INTERVAL YEAR TO MONTH", "INTERVAL YEAR TO MONTH"),
            TypeName.IntervalDS => ("INTERVAL DAY TO SECOND", "INTERVAL DAY TO SECOND"),
            TypeName.LongRaw => ("LONG RAW", "LONG RAW"),
            TypeName.PlsInteger or TypeName.Natural or TypeName.NaturalN or TypeName.Positive or TypeName.PositiveN or TypeName.SignType or TypeName.SimpleInteger =>
                ("BINARY_INTEGER", type.Name == TypeName.PlsInteger ? "PLS_INTEGER" : type.Name.ToString().ToUpperInvariant()),
            TypeName.RefCursor => ("REF CURSOR", null),
            TypeName.Boolean => ("PL/SQL BOOLEAN", "BOOLEAN"),
            TypeName.Xml => ("OPAQUE/XMLTYPE", "XMLTYPE"),
            var other => (other.ToString().ToUpperInvariant(), (string?)other.ToString().ToUpperInvariant()),
        };
        var isText = type.Name is TypeName.Varchar2 or TypeName.Char or TypeName.NVarchar2 or TypeName.NChar;
        return new DeclaredType(name, pls)
        {
            Length = name == "NUMBER" || name == "FLOAT" ? 22 : type.Length,
            Precision = type.Precision,
            Scale = type.Scale ?? (type.Precision is not null && name == "NUMBER" ? 0 : null),
            CharLength = isText ? type.Length ?? 0 : 0,
            CharUsed = isText ? type.Unit == LengthUnit.Char || type.Name is TypeName.NVarchar2 or TypeName.NChar ? "C" : "B" : null,
            CharacterSet = type.Name is TypeName.NVarchar2 or TypeName.NChar or TypeName.NClob ? "NCHAR_CS" : isText || type.Name == TypeName.Clob ? "CHAR_CS" : null,
        };
    }

    private static DeclaredType Named(NamedType named, StoredUnit unit, DictionaryQuery query)
    {
        var names = named.Name.Select(n => n.Name).ToList();
        if (names[^1] == "SYS_REFCURSOR")
            return new DeclaredType("REF CURSOR", "SYS_REFCURSOR");
        if (unit.Syntax is CreatePackage package && names.Count == 1 && Local(package, names[0]) is { } local)
            return new DeclaredType(local, null) { Owner = unit.Owner, Name = unit.Name, SubName = names[0] };
        var (owner, name) = names.Count > 1 && query.Catalog.User(names[0]) is not null ? (names[0], names[1]) : (unit.Owner, names[0]);
        return query.Catalog.Find(owner, name) switch
        {
            StoredUnit { Kind: ObjectKind.Type } type => new DeclaredType(TypeCode(type), null) { Owner = owner, Name = name },
            StoredUnit { Kind: ObjectKind.Package, Syntax: CreatePackage other } => new DeclaredType(Local(other, names[^1]) ?? "UNDEFINED", null) { Owner = owner, Name = name, SubName = names[^1] },
            _ => new DeclaredType("UNDEFINED", null),
        };
    }

    private static string TypeCode(StoredUnit type) => type.Syntax switch
    {
        CreateType { Definition: CollectionTypeDefinition { Limit: null } } => "TABLE",
        CreateType { Definition: CollectionTypeDefinition } => "VARRAY",
        _ => "OBJECT",
    };

    private static string? Local(CreatePackage package, string name) => package.Declarations.Select(d => d switch
    {
        RecordTypeDeclaration record when record.Name.Name == name => "PL/SQL RECORD",
        CollectionTypeDeclaration collection when collection.Name.Name == name => collection.IndexBy is not null ? "PL/SQL TABLE" : collection.Limit is null ? "TABLE" : "VARRAY",
        RefCursorTypeDeclaration cursor when cursor.Name.Name == name => "REF CURSOR",
        SubtypeDeclaration { Base: BuiltInType based } subtype when subtype.Name.Name == name => BuiltIn(based).DataType,
        _ => null,
    }).FirstOrDefault(t => t is not null);

    private static TableColumn? ColumnOf(IReadOnlyList<Identifier> name, StoredUnit unit, DictionaryQuery query)
    {
        if (name.Count < 2)
            return null;
        var owner = name.Count > 2 ? name[0].Name : unit.Owner;
        var relation = query.Catalog.Find(owner, name[^2].Name) ?? query.Catalog.Find("PUBLIC", name[^2].Name);
        if (relation is SynonymDefinition synonym)
            relation = query.Catalog.Find(synonym.TargetOwner, synonym.TargetName);
        return relation is null ? null : ColumnRow.ColumnsOf(relation).FirstOrDefault(c => c.Name == name[^1].Name);
    }
}
