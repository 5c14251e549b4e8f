#pragma warning disable MA0048 // types and their parts

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>A record or collection type that a package declares, and its place among the package's types.</summary>
internal readonly record struct PackageTypeRow(StoredUnit Package, Declaration Type, string Name, int Place)
{
    public static IEnumerable<PackageTypeRow> Of(DictionaryQuery query) =>
        from unit in query.Objects<StoredUnit>(query.Key("OWNER"), query.Key("PACKAGE_NAME"))
        where unit.Syntax is CreatePackage
        from type in ((CreatePackage)unit.Syntax!).Declarations // looked at in the line above
            .Where(d => d is RecordTypeDeclaration or CollectionTypeDeclaration or RefCursorTypeDeclaration or SubtypeDeclaration).Select((d, i) => (Declaration: d, Place: i))
        where type.Declaration is RecordTypeDeclaration or CollectionTypeDeclaration
        select new PackageTypeRow(unit, type.Declaration, type.Declaration is RecordTypeDeclaration record ? record.Name.Name : ((CollectionTypeDeclaration)type.Declaration).Name.Name, type.Place);
}

/// <summary>USER_PLSQL_TYPES and its kin.</summary>
internal sealed class PlsqlTypesFamily : DictionaryFamily<PackageTypeRow>
{
    public override string Name => "PLSQL_TYPES";

    public override string Subject => "Types of packages";

    public override IReadOnlyList<string> Keys => ["OWNER", "PACKAGE_NAME"];

    protected override string Declaration => """
        OWNER          VARCHAR2(128) NOT NULL ; ALL DBA
        TYPE_NAME      VARCHAR2(136)
        PACKAGE_NAME   VARCHAR2(128)
        TYPE_OID       RAW(16) NOT NULL
        TYPECODE       VARCHAR2(58)
        ATTRIBUTES     NUMBER
        CONTAINS_PLSQL VARCHAR2(3)
        """;

    protected override IEnumerable<PackageTypeRow> Rows(DictionaryQuery query) => PackageTypeRow.Of(query);

    protected override Datum Value(string column, PackageTypeRow row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Package.Owner),
        "TYPE_NAME" => Text(row.Name),
        "PACKAGE_NAME" => Text(row.Package.Name),
        "TYPE_OID" => Datum.Raw(TypeIdentities.PackageOid(row.Package, row.Place)),
        "TYPECODE" => Text(row.Type is RecordTypeDeclaration ? "PL/SQL RECORD" : "COLLECTION"),
        "ATTRIBUTES" => Number(row.Type is RecordTypeDeclaration record ? record.Fields.Count : 0),
        "CONTAINS_PLSQL" => YesNo(row.Type is CollectionTypeDeclaration { IndexBy: not null }),
        _ => default,
    };
}

/// <summary>USER_PLSQL_TYPE_ATTRS and its kin.</summary>
internal sealed class PlsqlTypeAttrsFamily : DictionaryFamily<(PackageTypeRow Row, string Name, DataType Type, int Number)>
{
    public override string Name => "PLSQL_TYPE_ATTRS";

    public override string Subject => "Fields of records of packages";

    public override IReadOnlyList<string> Keys => ["OWNER", "PACKAGE_NAME"];

    protected override string Declaration => """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        TYPE_NAME          VARCHAR2(136)
        PACKAGE_NAME       VARCHAR2(128)
        ATTR_NAME          VARCHAR2(128)
        ATTR_TYPE_MOD      VARCHAR2(7)
        ATTR_TYPE_OWNER    VARCHAR2(128)
        ATTR_TYPE_NAME     VARCHAR2(136)
        ATTR_TYPE_PACKAGE  VARCHAR2(128)
        LENGTH             NUMBER
        PRECISION          NUMBER
        SCALE              NUMBER
        CHARACTER_SET_NAME VARCHAR2(44)
        ATTR_NO            NUMBER
        CHAR_USED          VARCHAR2(1)
        """;

    protected override IEnumerable<(PackageTypeRow Row, string Name, DataType Type, int Number)> Rows(DictionaryQuery query) =>
        PackageTypeRow.Of(query).Where(r => r.Type is RecordTypeDeclaration)
            .SelectMany(r => ((RecordTypeDeclaration)r.Type).Fields.Select((f, i) => (r, f.Name.Name, f.Type, i + 1))); // filtered in the line above

    protected override Datum Value(string column, (PackageTypeRow Row, string Name, DataType Type, int Number) row, DictionaryQuery query)
    {
        var type = DeclaredType.Of(row.Type, row.Row.Package, query);
        return column switch
        {
            "OWNER" => Text(row.Row.Package.Owner),
            "TYPE_NAME" => Text(row.Row.Name),
            "PACKAGE_NAME" => Text(row.Row.Package.Name),
            "ATTR_NAME" => Text(row.Name),
            "ATTR_TYPE_OWNER" => Text(type.Owner),
            "ATTR_TYPE_NAME" => Text(type.SubName ?? type.Name ?? type.PlsType ?? type.DataType),
            "ATTR_TYPE_PACKAGE" => Text(type.SubName is null ? null : type.Name),
            "LENGTH" => Number(type.DataType is "NUMBER" or "FLOAT" ? null : type.Length),
            "PRECISION" => Number(type.Precision),
            "SCALE" => Number(type.Scale),
            "CHARACTER_SET_NAME" => Text(type.CharacterSet),
            "ATTR_NO" => Number(row.Number),
            "CHAR_USED" => Text(type.CharUsed),
            _ => default,
        };
    }
}

/// <summary>USER_PLSQL_COLL_TYPES and its kin.</summary>
internal sealed class PlsqlCollTypesFamily : DictionaryFamily<(PackageTypeRow Row, CollectionTypeDeclaration Type)>
{
    public override string Name => "PLSQL_COLL_TYPES";

    public override string Subject => "Collection types of packages";

    public override IReadOnlyList<string> Keys => ["OWNER", "PACKAGE_NAME"];

    protected override string Declaration => """
        OWNER              VARCHAR2(128) NOT NULL ; ALL DBA
        TYPE_NAME          VARCHAR2(136)
        PACKAGE_NAME       VARCHAR2(128)
        COLL_TYPE          VARCHAR2(128) NOT NULL
        UPPER_BOUND        NUMBER
        ELEM_TYPE_MOD      VARCHAR2(7)
        ELEM_TYPE_OWNER    VARCHAR2(128)
        ELEM_TYPE_NAME     VARCHAR2(136)
        ELEM_TYPE_PACKAGE  VARCHAR2(128)
        LENGTH             NUMBER
        PRECISION          NUMBER
        SCALE              NUMBER
        CHARACTER_SET_NAME VARCHAR2(44)
        ELEM_STORAGE       VARCHAR2(7)
        NULLS_STORED       VARCHAR2(3)
        CHAR_USED          VARCHAR2(1)
        INDEX_BY           VARCHAR2(14)
        """;

    protected override IEnumerable<(PackageTypeRow Row, CollectionTypeDeclaration Type)> Rows(DictionaryQuery query) =>
        PackageTypeRow.Of(query).Where(r => r.Type is CollectionTypeDeclaration).Select(r => (r, (CollectionTypeDeclaration)r.Type)); // filtered just before

    protected override Datum Value(string column, (PackageTypeRow Row, CollectionTypeDeclaration Type) row, DictionaryQuery query)
    {
        var type = DeclaredType.Of(row.Type.Element, row.Row.Package, query);
        return column switch
        {
            "OWNER" => Text(row.Row.Package.Owner),
            "TYPE_NAME" => Text(row.Row.Name),
            "PACKAGE_NAME" => Text(row.Row.Package.Name),
            "COLL_TYPE" => Text(row.Type.IndexBy is not null ? "PL/SQL INDEX TABLE" : row.Type.Limit is null ? "TABLE" : "VARYING ARRAY"),
            "UPPER_BOUND" => Number(row.Type.Limit is NumberLiteral limit ? OracleNumber.Parse(limit.Text).ToInt32() : null),
            "ELEM_TYPE_OWNER" => Text(type.Owner),
            "ELEM_TYPE_NAME" => Text(type.SubName ?? type.Name ?? type.PlsType ?? type.DataType),
            "ELEM_TYPE_PACKAGE" => Text(type.SubName is null ? null : type.Name),
            "LENGTH" => Number(type.DataType is "NUMBER" or "FLOAT" ? null : type.Length),
            "PRECISION" => Number(type.Precision),
            "SCALE" => Number(type.Scale),
            "CHARACTER_SET_NAME" => Text(type.CharacterSet),
            "NULLS_STORED" => YesNo(!row.Type.NotNull),
            "CHAR_USED" => Text(type.CharUsed),
            "INDEX_BY" => Text(row.Type.IndexBy is BuiltInType index ? index.Name == TypeName.Varchar2 ? "VARCHAR2" : "BINARY_INTEGER" : null),
            _ => default,
        };
    }
}
