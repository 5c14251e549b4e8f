using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE and DROP MATERIALIZED VIEW LOG.</summary>
internal static class MaterializedViewLogs
{
    public static ExecuteResult Create(DefinitionContext context, CreateMaterializedViewLog statement)
    {
        var table = Find(context, statement.Table);
        if (table.Log is not null)
            throw Ora.Error(12000, 0, table.Name);
        var words = statement.Options.SelectMany(o => Lexer.Tokenize($"{o.Name} {o.Value}").Select(t => t.Keyword)).ToHashSet();
        var hasRowId = words.Contains(Keyword.ROWID);
        var hasPrimaryKey = words.Contains(Keyword.PRIMARY) || !hasRowId;
        if (hasPrimaryKey && table.PrimaryKey is null)
            throw Ora.Error(12014, 0, table.Name);
        var log = new MaterializedViewLog(
            hasPrimaryKey, hasRowId, words.Contains(Keyword.SEQUENCE), words.Contains(Keyword.INCLUDING),
            statement.Options.Any(o => o.Value?.Contains('(', StringComparison.Ordinal) == true));
        return context.Publish(c => c.With(c.Table(table.Id) with { Log = log }));
    }

    public static ExecuteResult Drop(DefinitionContext context, DropStatement statement)
    {
        var table = Find(context, statement.Name);
        if (table.Log is null)
            return statement.IfExists ? DefinitionContext.Done : throw Ora.Error(12002, 0, $"\"{table.Owner}\".\"{table.Name}\"");
        return context.Publish(c => c.With(c.Table(table.Id) with { Log = null }));
    }

    private static TableDefinition Find(DefinitionContext context, ObjectName name)
    {
        if (context.Session.Resolver.Find(name.Schema?.Name, name.Name.Name) is not TableDefinition table || !context.Privileges.CanSee(table))
            throw context.Session.Resolver.NoTable(name);
        context.MayChange(table, "ALTER", "TABLE");
        return table;
    }
}
