using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Dictionary.Indexes;

/// <summary>An index and its table.</summary>
internal readonly record struct IndexRow(IndexDefinition Index, TableDefinition Table)
{
    public bool HasExpressions => Index.Columns.Any(c => c.Expression is not null || c.Descending);

    /// <summary>The indexes that the query is about.</summary>
    /// <param name="query">The reading.</param>
    /// <param name="owner">The column with the index's owner.</param>
    public static IEnumerable<IndexRow> Of(DictionaryQuery query, string owner)
    {
        if (query.Key("INDEX_NAME") is { } name)
        {
            return query.Objects<IndexDefinition>(query.Key(owner), name, ObjectNamespace.Index)
                .Select(i => new IndexRow(i, query.Catalog.Table(i.TableId)));
        }

        // by way of the table, since that is how indexes are mostly asked for
        var tables = query.Scope == ViewScope.User || query.Key("TABLE_NAME") is null
            ? query.Objects<TableDefinition>(query.Key("TABLE_OWNER"), query.Key("TABLE_NAME"))
            : query.Catalog.Users.Keys.Where(u => (query.Key("TABLE_OWNER") ?? u) == u).Select(u => query.Catalog.Find(u, query.Key("TABLE_NAME")!)).OfType<TableDefinition>();
        return tables.SelectMany(t => t.Indexes.Select(i => new IndexRow(i, t))).Where(r => query.Shows(r.Index));
    }

    /// <summary>COLUMN_NAME of a key: that of its column, or of the hidden one that holds an expression or a descending key.</summary>
    public string ColumnName(int position)
    {
        var key = Index.Columns[position];
        if (!key.Descending || key.Expression is not null)
            return key.Name;
        var number = Table.Columns.Length;
        foreach (var index in Table.Indexes)
        {
            for (var i = 0; i < index.Columns.Length; i++)
            {
                number += index.Columns[i] is { Descending: true, Expression: null } ? 1 : 0;
                if (index.Id == Index.Id && i == position)
                    return $"SYS_NC{number:00000}$";
            }
        }

        return key.Name;
    }
}
