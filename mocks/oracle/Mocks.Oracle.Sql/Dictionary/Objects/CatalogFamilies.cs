#pragma warning disable MA0048 // lists of names

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_CATALOG (CAT) and its kin: what can stand in FROM, and sequences.</summary>
internal sealed class CatalogFamily : DictionaryFamily<SchemaObject>
{
    public override string Name => "CATALOG";

    public override string Subject => "Tables, views, synonyms and sequences";

    public override IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => [("CAT", ViewScope.User)];

    public override IReadOnlyList<string> Keys => ["OWNER", "TABLE_NAME"];

    protected override string Declaration => """
        OWNER      VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME VARCHAR2(128) NOT NULL
        TABLE_TYPE VARCHAR2(11)
        """;

    protected override IEnumerable<SchemaObject> Rows(DictionaryQuery query) =>
        query.Objects<SchemaObject>(query.Key("OWNER"), query.Key("TABLE_NAME"))
            .Where(o => o is TableDefinition or ViewDefinition or VirtualTable or SynonymDefinition or SequenceDefinition);

    protected override Datum Value(string column, SchemaObject shown, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(shown.Owner),
        "TABLE_NAME" => Text(shown.Name),
        _ => Text(shown.Kind.Text()),
    };
}

/// <summary>TAB: the user's tables, views and synonyms.</summary>
internal sealed class TabFamily : DictionaryFamily<SchemaObject>
{
    public override string Name => "TAB";

    public override string Subject => "Tables, views and synonyms of the user";

    public override ViewScope Scopes => ViewScope.Single;

    public override bool IsPublic => true;

    protected override string Declaration => """
        TNAME     VARCHAR2(128) NOT NULL
        TABTYPE   VARCHAR2(13)
        CLUSTERID NUMBER
        """;

    protected override IEnumerable<SchemaObject> Rows(DictionaryQuery query) =>
        query.Objects<SchemaObject>(query.User, null).Where(o => o is TableDefinition or ViewDefinition or SynonymDefinition);

    protected override Datum Value(string column, SchemaObject shown, DictionaryQuery query) => column switch
    {
        "TNAME" => Text(shown.Name),
        "TABTYPE" => Text(shown.Kind.Text()),
        _ => default,
    };
}

/// <summary>DICTIONARY (DICT): the views of the dictionary that the user may read.</summary>
internal sealed class DictionaryListFamily : DictionaryFamily<(string Name, VirtualTable View)>
{
    public override string Name => "DICTIONARY";

    public override string Subject => "Views of the dictionary";

    public override ViewScope Scopes => ViewScope.Single;

    public override bool IsPublic => true;

    public override IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => [("DICT", ViewScope.Single)];

    public override IReadOnlyList<string> Keys => ["TABLE_NAME"];

    protected override string Declaration => """
        TABLE_NAME VARCHAR2(128)
        COMMENTS   VARCHAR2(4000)
        """;

    /// <summary>The public names of the views that the user may read, with what they stand for.</summary>
    public static IEnumerable<(string Name, VirtualTable View)> Of(DictionaryQuery query, string? name)
    {
        foreach (var synonym in query.Objects<SynonymDefinition>("PUBLIC", name))
        {
            if (synonym.TargetOwner == "SYS" && query.Catalog.Find("SYS", synonym.TargetName) is VirtualTable view && query.Privileges.CanSee(view))
                yield return (synonym.Name, view);
        }
    }

    protected override IEnumerable<(string Name, VirtualTable View)> Rows(DictionaryQuery query) => Of(query, query.Key("TABLE_NAME"));

    protected override Datum Value(string column, (string Name, VirtualTable View) row, DictionaryQuery query) => column switch
    {
        "TABLE_NAME" => Text(row.Name),
        _ => Text(row.Name == row.View.Name || row.View.Name.StartsWith("V_$", StringComparison.Ordinal) ? row.View.Comment : $"Synonym for {row.View.Name}"),
    };
}

/// <summary>DICT_COLUMNS.</summary>
internal sealed class DictColumnsFamily : DictionaryFamily<(string View, TableColumn Column)>
{
    public override string Name => "DICT_COLUMNS";

    public override string Subject => "Columns of views of the dictionary";

    public override ViewScope Scopes => ViewScope.Single;

    public override bool IsPublic => true;

    public override IReadOnlyList<string> Keys => ["TABLE_NAME"];

    protected override string Declaration => """
        TABLE_NAME  VARCHAR2(128)
        COLUMN_NAME VARCHAR2(128)
        COMMENTS    VARCHAR2(4000)
        """;

    protected override IEnumerable<(string View, TableColumn Column)> Rows(DictionaryQuery query) =>
        DictionaryListFamily.Of(query, query.Key("TABLE_NAME")).SelectMany(v => v.View.Columns.Select(c => (v.Name, c)));

    protected override Datum Value(string column, (string View, TableColumn Column) row, DictionaryQuery query) => column switch
    {
        "TABLE_NAME" => Text(row.View),
        "COLUMN_NAME" => Text(row.Column.Name),
        _ => default,
    };
}
