using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>
/// Views of one subject: USER_TABLES, ALL_TABLES, DBA_TABLES. One declaration gives their columns, in Oracle's order, and their rows.
/// </summary>
internal abstract class DictionaryFamily
{
    private IReadOnlyList<ViewColumn>? _columns;

    /// <summary>Without the prefix: TABLES; of a single view its whole name.</summary>
    public abstract string Name { get; }

    /// <summary>What DICTIONARY says about it: "tables" for "Tables that the user owns".</summary>
    public abstract string Subject { get; }

    /// <summary>The first release that has the views: 19 or 23.</summary>
    public virtual int Since => 19;

    public virtual ViewScope Scopes => ViewScope.Everywhere;

    /// <summary>Public synonyms beside those of the views' own names, with the edition that they stand for: CAT for USER_CATALOG.</summary>
    public virtual IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => [];

    /// <summary>Single views: whether everybody may read it.</summary>
    public virtual bool IsPublic => Scopes != ViewScope.Single;

    /// <summary>Columns whose equality with a text narrows what is looked at; <see cref="DictionaryQuery.Key"/> tells the text.</summary>
    public virtual IReadOnlyList<string> Keys => [];

    public IReadOnlyList<ViewColumn> Columns => _columns ??= ColumnDeclarations.Read(Declaration);

    /// <summary>The columns as <see cref="ColumnDeclarations"/> reads them.</summary>
    protected abstract string Declaration { get; }

    /// <summary>The rows, in an array that is used again for each; constants are not filled in.</summary>
    public abstract IEnumerable<Datum[]> Rows(DictionaryQuery query, ViewColumn[] columns);
}
