using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>The recycle bin: DROP TABLE without PURGE, FLASHBACK TABLE … TO BEFORE DROP, PURGE.</summary>
internal static class RecycleBinDefinitions
{
    /// <summary>Puts a table into the bin.</summary>
    /// <param name="before">The state that still has it.</param>
    /// <param name="after">The state without it.</param>
    public static DbState Put(DbState before, DbState after, TableDefinition table, DateTime now)
    {
        var kept = table with { Constraints = table.Constraints.RemoveAll(c => c.Kind == ConstraintKind.ForeignKey) };
        ImmutableArray<SequenceDefinition> sequences =
            [.. table.Columns.Where(c => c.Identity is not null).Select(c => before.Catalog.Find<SequenceDefinition>(c.IdentitySequenceId)).OfType<SequenceDefinition>()];
        var dropped = new DroppedTable(DroppedTable.NameInBin(table.Id, now), kept, sequences, now, before.Scn);
        return after.With(
            catalog: after.Catalog with { RecycleBin = after.Catalog.RecycleBin.Add(dropped) },
            tables: after.Tables.SetItem(table.Id, before.Tables[table.Id]));
    }

    public static DbState Without(DbState state, Func<DroppedTable, bool> purged)
    {
        var gone = state.Catalog.RecycleBin.FindAll(d => purged(d));
        return state.With(
            catalog: state.Catalog with { RecycleBin = state.Catalog.RecycleBin.RemoveRange(gone) },
            tables: state.Tables.RemoveRange(gone.Select(d => d.Table.Id)));
    }

    public static ExecuteResult Purge(DefinitionContext context, PurgeStatement statement)
    {
        switch (statement.Target)
        {
            case "RECYCLEBIN":
                return context.Publish((DbState state) => Without(state, d => d.Table.Owner == context.Session.User));
            case "DBA_RECYCLEBIN":
                context.Require("PURGE DBA_RECYCLEBIN", "DROP ANY TABLE");
                return context.Publish((DbState state) => Without(state, _ => true));
            case "TABLE":
                // PURGE takes the one that was dropped first, FLASHBACK the last
                var name = statement.Name!; // the grammar has one
                var found = context.Catalog.RecycleBin.Find(d => Is(d, context.OwnerOf(name), name.Name.Name)) ?? throw Ora.Error(38307);
                MayTake(context, found);
                return context.Publish((DbState state) => Without(state, d => d.BinName == found.BinName));
            case "INDEX":
                throw PurgedIndex(context, statement.Name!); // the grammar has one
            default:
                throw Ora.Unsupported($"PURGE {statement.Target}", statement.Position);
        }
    }

    public static ExecuteResult Flashback(DefinitionContext context, FlashbackTable statement)
    {
        if (statement.To is { } to)
            return TableFlashback.To(context, statement, to);
        foreach (var name in statement.Tables)
        {
            var found = context.Catalog.RecycleBin.FindLast(d => Is(d, context.OwnerOf(name), name.Name.Name)) ?? throw Ora.Error(38305);
            MayTake(context, found);
            var restored = found.Table with { Name = statement.RenameTo?.Name ?? found.Table.Name, LastDdl = context.Now };
            if (context.Catalog.Find(restored.Owner, restored.Name) is not null)
                throw Ora.Error(38312);
            restored = restored with { Indexes = [.. restored.Indexes.Select(i => Named(context.Catalog, i, found.BinName))] };
            context.Publish((DbState state) =>
            {
                var catalog = found.Sequences.Aggregate(state.Catalog, (c, s) => c.With(s)).With(restored);
                return state.With(catalog: catalog with { RecycleBin = catalog.RecycleBin.Remove(found) });
            });
        }

        return DefinitionContext.Done;
    }

    /// <summary>An index whose name another has taken meanwhile keeps the bin's.</summary>
    private static IndexDefinition Named(SchemaCatalog catalog, IndexDefinition index, string binName) =>
        catalog.Find(index.Owner, index.Name, ObjectNamespace.Index) is null ? index : index with { Name = binName };

    /// <summary>An index goes and comes with its table.</summary>
    private static OraException PurgedIndex(DefinitionContext context, ObjectName name) =>
        context.Catalog.RecycleBin.Exists(d => d.Table.Owner == context.OwnerOf(name) && d.Table.Indexes.Any(i => i.Name == name.Name.Name))
            ? Ora.Unsupported("PURGE INDEX", name.Position)
            : Ora.Error(38307);

    private static bool Is(DroppedTable dropped, string owner, string name) =>
        dropped.Table.Owner == owner && (dropped.Table.Name == name || dropped.BinName == name);

    private static void MayTake(DefinitionContext context, DroppedTable dropped)
    {
        if (dropped.Table.Owner != context.Session.User && !context.Privileges.HasSystem("DROP ANY TABLE"))
            throw Ora.Error(1031);
    }
}
