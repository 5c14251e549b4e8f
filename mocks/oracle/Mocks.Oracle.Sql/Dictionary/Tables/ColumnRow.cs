using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>A column of a table or view.</summary>
/// <param name="Number">INTERNAL_COLUMN_ID: 1-based, over all columns.</param>
/// <param name="Id">COLUMN_ID: 1-based, over those that SELECT * shows; null for the others.</param>
internal readonly record struct ColumnRow(SchemaObject Relation, TableColumn Column, int Number, int? Id)
{
    /// <summary>The columns of the tables and views that the query is about.</summary>
    public static IEnumerable<ColumnRow> Of(DictionaryQuery query, bool withHidden)
    {
        var name = query.Key("COLUMN_NAME");
        foreach (var relation in query.Objects<SchemaObject>(query.Key("OWNER"), query.Key("TABLE_NAME")))
        {
            var number = 0;
            var id = 0;
            foreach (var column in ColumnsOf(relation))
            {
                number++;
                var isShown = !column.IsInvisible && !column.IsHidden;
                if (isShown)
                    id++;
                if ((withHidden || !column.IsHidden) && (name is null || name == column.Name))
                    yield return new ColumnRow(relation, column, number, isShown ? id : null);
            }
        }
    }

    public static ImmutableArray<TableColumn> ColumnsOf(SchemaObject relation) => relation switch
    {
        TableDefinition table => table.Columns,
        ViewDefinition view => view.Columns,
        VirtualTable computed => computed.Columns,
        _ => [],
    };
}
