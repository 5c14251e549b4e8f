using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages.Metadata;

/// <summary>COMMENT ON a table or view and its columns, as DBMS_METADATA writes it.</summary>
internal static class CommentDdl
{
    public static IEnumerable<string> Of(DdlContext context, SchemaObject target)
    {
        var (comment, columns) = target switch
        {
            TableDefinition table => (table.Comment, table.Columns),
            ViewDefinition view => (view.Comment, view.Columns),
            _ => (null, []),
        };
        foreach (var column in columns.Where(c => c.Comment is not null))
            yield return $"\n   COMMENT ON COLUMN {context.Name(target)}.\"{column.Name}\" IS {Text(column.Comment!)}{context.Terminator()}"; // filtered in the line above
        if (comment is not null)
            yield return $"\n   COMMENT ON TABLE {context.Name(target)}  IS {Text(comment)}{context.Terminator()}";
    }

    private static string Text(string comment) => $"'{comment.Replace("'", "''", StringComparison.Ordinal)}'";
}
