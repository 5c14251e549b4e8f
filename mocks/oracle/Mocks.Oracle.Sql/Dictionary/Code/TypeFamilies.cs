#pragma warning disable MA0048 // types and their parts

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>A type with what was declared; null while it is incomplete or does not parse.</summary>
internal readonly record struct TypeRow(StoredUnit Type, TypeDefinition? Definition)
{
    public static IEnumerable<TypeRow> Of(DictionaryQuery query) =>
        query.Objects<StoredUnit>(query.Key("OWNER"), query.Key("TYPE_NAME")).Where(u => u.Kind == ObjectKind.Type)
            .Select(u => new TypeRow(u, (u.Syntax as CreateType)?.Definition));
}

/// <summary>USER_TYPES and its kin.</summary>
internal sealed class TypesFamily : DictionaryFamily<TypeRow>
{
    public override string Name => "TYPES";

    public override string Subject => "Types";

    public override IReadOnlyList<string> Keys => ["OWNER", "TYPE_NAME"];

    protected override string Declaration => """
        OWNER            VARCHAR2(128) ; ALL DBA
        TYPE_NAME        VARCHAR2(128) NOT NULL
        TYPE_OID         RAW(16) NOT NULL
        TYPECODE         VARCHAR2(128)
        ATTRIBUTES       NUMBER
        METHODS          NUMBER
        PREDEFINED       VARCHAR2(3) = NO
        INCOMPLETE       VARCHAR2(3)
        FINAL            VARCHAR2(3)
        INSTANTIABLE     VARCHAR2(3)
        PERSISTABLE      VARCHAR2(3) = YES
        SUPERTYPE_OWNER  VARCHAR2(128)
        SUPERTYPE_NAME   VARCHAR2(128)
        LOCAL_ATTRIBUTES NUMBER
        LOCAL_METHODS    NUMBER
        TYPEID           RAW(16)
        """;

    // known to the engine, and to no catalogue; drivers look it up by its object id
    private static readonly StoredUnit Xml = new(ObjectKind.Type) { Id = 0, Owner = "SYS", Name = "XMLTYPE", Source = "" };

    protected override IEnumerable<TypeRow> Rows(DictionaryQuery query)
    {
        var rows = TypeRow.Of(query);
        var isAsked = query.Key("OWNER") is null or "SYS" && query.Key("TYPE_NAME") is null or "XMLTYPE";
        return isAsked && query.Scope != ViewScope.User ? rows.Append(new TypeRow(Xml, null)) : rows;
    }

    protected override Datum Value(string column, TypeRow row, DictionaryQuery query)
    {
        if (row.Type == Xml)
        {
            return column switch
            {
                "OWNER" => Text(Xml.Owner),
                "TYPE_NAME" => Text(Xml.Name),
                "TYPE_OID" => Datum.Raw(XmlImage.TypeOid),
                "TYPECODE" => Text("OPAQUE"),
                "ATTRIBUTES" or "METHODS" => Number(0),
                "INCOMPLETE" or "FINAL" => YesNo(column == "FINAL"),
                "INSTANTIABLE" => YesNo(true),
                _ => default,
            };
        }

        var definition = row.Definition as ObjectTypeDefinition;
        return column switch
        {
            "OWNER" => Text(row.Type.Owner),
            "TYPE_NAME" => Text(row.Type.Name),
            "TYPE_OID" => Datum.Raw([0x4D, 0x4F, 0x43, 0x4B, 0, 0, 0, 0, 0, 0, 0, 0, (byte)(row.Type.Id >> 24), (byte)(row.Type.Id >> 16), (byte)(row.Type.Id >> 8), (byte)row.Type.Id]),
            "TYPECODE" => Text(row.Definition is CollectionTypeDefinition ? "COLLECTION" : "OBJECT"),
            "ATTRIBUTES" => Number(definition is null ? 0 : TypeAttributes.All(row.Type, query).Count()),
            "METHODS" => Number(definition is null ? 0 : TypeAttributes.Methods(row.Type, query)),
            "INCOMPLETE" => YesNo(row.Definition is null),
            "FINAL" => YesNo(definition is null || definition.Final),
            "INSTANTIABLE" => YesNo(definition is null || definition.Instantiable),
            "SUPERTYPE_OWNER" => Text(definition?.Under is { } under ? under.Schema?.Name ?? row.Type.Owner : null),
            "SUPERTYPE_NAME" => Text(definition?.Under?.Name.Name),
            "LOCAL_ATTRIBUTES" => Number(definition?.Under is null ? null : definition.Attributes.Count),
            "LOCAL_METHODS" => Number(definition?.Under is null ? null : definition.Methods.Count),
            _ => default,
        };
    }
}

/// <summary>The attributes of an object type, those of its supertypes first.</summary>
internal static class TypeAttributes
{
    /// <summary>How many methods a type has; one that overrides another is none more.</summary>
    public static int Methods(StoredUnit type, DictionaryQuery query)
    {
        if (type.Syntax is not CreateType { Definition: ObjectTypeDefinition definition })
            return 0;
        var own = definition.Methods.Count(m => !m.Overriding);
        return definition.Under is { } under && query.Catalog.Find(under.Schema?.Name ?? type.Owner, under.Name.Name) is StoredUnit parent
            ? own + Methods(parent, query)
            : own;
    }

    public static IEnumerable<(ObjectAttribute Attribute, bool Inherited)> All(StoredUnit type, DictionaryQuery query)
    {
        if (type.Syntax is not CreateType { Definition: ObjectTypeDefinition definition })
            yield break;
        if (definition.Under is { } under && query.Catalog.Find(under.Schema?.Name ?? type.Owner, under.Name.Name) is StoredUnit parent)
        {
            foreach (var (attribute, _) in All(parent, query))
                yield return (attribute, true);
        }

        foreach (var attribute in definition.Attributes)
            yield return (attribute, false);
    }
}

/// <summary>USER_TYPE_ATTRS and its kin.</summary>
internal sealed class TypeAttrsFamily : DictionaryFamily<(TypeRow Row, ObjectAttribute Attribute, int Number, bool Inherited)>
{
    public override string Name => "TYPE_ATTRS";

    public override string Subject => "Attributes of types";

    public override IReadOnlyList<string> Keys => ["OWNER", "TYPE_NAME"];

    protected override string Declaration => """
        OWNER              VARCHAR2(128) ; ALL DBA
        TYPE_NAME          VARCHAR2(128)
        ATTR_NAME          VARCHAR2(128)
        ATTR_TYPE_MOD      VARCHAR2(7)
        ATTR_TYPE_OWNER    VARCHAR2(128)
        ATTR_TYPE_NAME     VARCHAR2(128)
        LENGTH             NUMBER
        PRECISION          NUMBER
        SCALE              NUMBER
        CHARACTER_SET_NAME VARCHAR2(44)
        ATTR_NO            NUMBER
        INHERITED          VARCHAR2(3)
        CHAR_USED          VARCHAR2(1)
        """;

    protected override IEnumerable<(TypeRow Row, ObjectAttribute Attribute, int Number, bool Inherited)> Rows(DictionaryQuery query) =>
        TypeRow.Of(query).SelectMany(r => TypeAttributes.All(r.Type, query).Select((a, i) => (r, a.Attribute, i + 1, a.Inherited)));

    protected override Datum Value(string column, (TypeRow Row, ObjectAttribute Attribute, int Number, bool Inherited) row, DictionaryQuery query)
    {
        var type = DeclaredType.Of(row.Attribute.Type, row.Row.Type, query);
        return column switch
        {
            "OWNER" => Text(row.Row.Type.Owner),
            "TYPE_NAME" => Text(row.Row.Type.Name),
            "ATTR_NAME" => Text(row.Attribute.Name.Name),
            "ATTR_TYPE_MOD" => Text(row.Attribute.Type is NamedType { IsRef: true } ? "REF" : null),
            "ATTR_TYPE_OWNER" => Text(type.Owner),
            "ATTR_TYPE_NAME" => Text(type.Name ?? type.PlsType ?? type.DataType),
            "LENGTH" => Number(type.DataType is "NUMBER" or "FLOAT" ? null : type.Length),
            "PRECISION" => Number(type.Precision),
            "SCALE" => Number(type.Scale),
            "CHARACTER_SET_NAME" => Text(type.CharacterSet),
            "ATTR_NO" => Number(row.Number),
            "INHERITED" => YesNo(row.Inherited),
            "CHAR_USED" => Text(type.CharUsed),
            _ => default,
        };
    }
}

/// <summary>USER_TYPE_METHODS and its kin.</summary>
internal sealed class TypeMethodsFamily : DictionaryFamily<(TypeRow Row, ObjectMethod Method, int Number)>
{
    public override string Name => "TYPE_METHODS";

    public override string Subject => "Methods of types";

    public override IReadOnlyList<string> Keys => ["OWNER", "TYPE_NAME"];

    protected override string Declaration => """
        OWNER        VARCHAR2(128) NOT NULL ; ALL DBA
        TYPE_NAME    VARCHAR2(128) NOT NULL
        METHOD_NAME  VARCHAR2(128) NOT NULL
        METHOD_NO    NUMBER NOT NULL
        METHOD_TYPE  VARCHAR2(6)
        PARAMETERS   NUMBER NOT NULL
        RESULTS      NUMBER NOT NULL
        FINAL        VARCHAR2(3)
        INSTANTIABLE VARCHAR2(3)
        OVERRIDING   VARCHAR2(3)
        INHERITED    VARCHAR2(3) = NO
        """;

    protected override IEnumerable<(TypeRow Row, ObjectMethod Method, int Number)> Rows(DictionaryQuery query) =>
        TypeRow.Of(query).Where(r => r.Definition is ObjectTypeDefinition)
            .SelectMany(r => ((ObjectTypeDefinition)r.Definition!).Methods.Select((m, i) => (r, m, i + 1))); // filtered in the line above

    protected override Datum Value(string column, (TypeRow Row, ObjectMethod Method, int Number) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Row.Type.Owner),
        "TYPE_NAME" => Text(row.Row.Type.Name),
        "METHOD_NAME" => Text(row.Method.Routine.Name.Name),
        "METHOD_NO" => Number(row.Number),
        "METHOD_TYPE" => Text(row.Method.Kind switch { MethodKind.Map => "MAP", MethodKind.Order => "ORDER", _ => "PUBLIC" }),
        "PARAMETERS" => Number(row.Method.Routine.Parameters.Count + (row.Method.Kind == MethodKind.Static ? 0 : 1)),
        "RESULTS" => Number(row.Method.Routine.IsFunction || row.Method.Routine.ReturnsSelf ? 1 : 0),
        "FINAL" => YesNo(row.Method.Final),
        "INSTANTIABLE" => YesNo(row.Method.Instantiable),
        "OVERRIDING" => YesNo(row.Method.Overriding),
        _ => default,
    };
}

/// <summary>USER_COLL_TYPES and its kin.</summary>
internal sealed class CollTypesFamily : DictionaryFamily<(StoredUnit Type, CollectionTypeDefinition Definition)>
{
    public override string Name => "COLL_TYPES";

    public override string Subject => "Collection types";

    public override IReadOnlyList<string> Keys => ["OWNER", "TYPE_NAME"];

    protected override string Declaration => """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        TYPE_NAME          VARCHAR2(128) NOT NULL
        COLL_TYPE          VARCHAR2(128) NOT NULL
        UPPER_BOUND        NUMBER
        ELEM_TYPE_MOD      VARCHAR2(7)
        ELEM_TYPE_OWNER    VARCHAR2(128)
        ELEM_TYPE_NAME     VARCHAR2(128)
        LENGTH             NUMBER
        PRECISION          NUMBER
        SCALE              NUMBER
        CHARACTER_SET_NAME VARCHAR2(44)
        ELEM_STORAGE       VARCHAR2(7)
        NULLS_STORED       VARCHAR2(3)
        CHAR_USED          VARCHAR2(1)
        """;

    protected override IEnumerable<(StoredUnit Type, CollectionTypeDefinition Definition)> Rows(DictionaryQuery query) =>
        TypeRow.Of(query).Where(r => r.Definition is CollectionTypeDefinition).Select(r => (r.Type, (CollectionTypeDefinition)r.Definition!)); // filtered just before

    protected override Datum Value(string column, (StoredUnit Type, CollectionTypeDefinition Definition) row, DictionaryQuery query)
    {
        var type = DeclaredType.Of(row.Definition.Element, row.Type, query);
        return column switch
        {
            "OWNER" => Text(row.Type.Owner),
            "TYPE_NAME" => Text(row.Type.Name),
            "COLL_TYPE" => Either(row.Definition.Limit is null, "TABLE", "VARYING ARRAY"),
            "UPPER_BOUND" => Number(row.Definition.Limit),
            "ELEM_TYPE_MOD" => Text(row.Definition.Element is NamedType { IsRef: true } ? "REF" : null),
            "ELEM_TYPE_OWNER" => Text(type.Owner),
            "ELEM_TYPE_NAME" => Text(type.Name ?? type.PlsType ?? type.DataType),
            "LENGTH" => Number(type.DataType is "NUMBER" or "FLOAT" ? null : type.Length),
            "PRECISION" => Number(type.Precision),
            "SCALE" => Number(type.Scale),
            "CHARACTER_SET_NAME" => Text(type.CharacterSet),
            "NULLS_STORED" => YesNo(!row.Definition.NotNull),
            "CHAR_USED" => Text(type.CharUsed),
            _ => default,
        };
    }
}
