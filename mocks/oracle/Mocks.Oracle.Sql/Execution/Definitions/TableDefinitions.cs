using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>TRUNCATE, RENAME, COMMENT.</summary>
internal static class TableDefinitions
{
    public static ExecuteResult Truncate(DefinitionContext context, TruncateStatement statement)
    {
        var found = context.Session.Resolver.Table(statement.Name);
        if (found is ViewDefinition)
            throw Ora.Error(1702, statement.Name.Position);
        if (found is not TableDefinition table)
            throw context.Session.Resolver.NoTable(statement.Name);
        if (table.Owner != context.Session.CurrentUser && !context.Privileges.HasSystem("DROP ANY TABLE"))
            throw Ora.Error(1031);
        DefinitionContext.CheckIsNotOfQueues(table);
        if (table.IsTemporary)
        {
            context.Session.Workspace.Replace(table.Id, TableData.Empty(new TableShape(table)));
            return DefinitionContext.Done;
        }

        var referenced = context.Catalog.Referencing(table.Id).Where(t => t.Id != table.Id && t.Constraints.Any(c => c is { Kind: ConstraintKind.ForeignKey, IsEnabled: true } && c.ReferencedTableId == table.Id)).ToList();
        if (referenced.Count > 0 && !statement.Cascade)
            throw Ora.Error(2266);
        context.LockTable(table.Id);
        return context.Publish((DbState state) => state.With(
            tables: referenced.Append(table).Aggregate(state.Tables, (tables, t) => tables.SetItem(t.Id, TableData.Empty(new TableShape(t))))));
    }

    public static ExecuteResult Rename(DefinitionContext context, RenameStatement statement)
    {
        var owner = context.Session.CurrentSchema;
        var found = context.Catalog.Find(owner, statement.From.Name) ?? throw Ora.Error(4043, 0, statement.From.Name);
        context.IsFree(owner, statement.To.Name, ObjectNamespace.Main, false, statement.To.Position);
        return context.Publish(c => c.With(Renamed(found, statement.To.Name, context.Now)));
    }

    public static SchemaObject Renamed(SchemaObject found, string name, DateTime now) => found switch
    {
        TableDefinition table => table with { Name = name, LastDdl = now },
        ViewDefinition view => view with { Name = name, LastDdl = now },
        SequenceDefinition sequence => sequence with { Name = name, LastDdl = now },
        SynonymDefinition synonym => synonym with { Name = name, LastDdl = now },
        _ => throw Ora.Error(4044),
    };

    public static ExecuteResult Comment(DefinitionContext context, CommentStatement statement)
    {
        var found = context.Session.Resolver.Table(statement.Name);
        if (found.Owner != context.Session.CurrentUser && !context.Privileges.HasSystem("COMMENT ANY TABLE"))
            throw Ora.Error(1031);
        switch (found, statement.Target)
        {
            case (TableDefinition { IsMaterializedView: true }, CommentTarget.Table):
                throw Ora.Error(12098, statement.Position);
            case (not TableDefinition { IsMaterializedView: true }, CommentTarget.MaterializedView):
                throw Ora.Error(12003, statement.Name.Position, $"\"{found.Owner}\".\"{found.Name}\"");
        }

        var text = statement.Text.Length == 0 ? null : statement.Text;
        return (found, statement.Column) switch
        {
            (TableDefinition table, null) => context.Publish(c => c.With(table with { Comment = text })),
            (ViewDefinition view, null) => context.Publish(c => c.With(view with { Comment = text })),
            (TableDefinition table, { } column) when table.Ordinal(column.Name) is >= 0 and var i =>
                context.Publish(c => c.With(table with { Columns = table.Columns.SetItem(i, table.Columns[i] with { Comment = text }) })),
            (ViewDefinition view, { } column) when view.Columns.FirstOrDefault(v => v.Name == column.Name) is { } known =>
                context.Publish(c => c.With(view with { Columns = view.Columns.Replace(known, known with { Comment = text }) })),
            (_, { } column) => throw Ora.Error(904, column.Position, $"\"{column.Name}\""),
            _ => throw context.Session.Resolver.NoTable(statement.Name),
        };
    }
}
