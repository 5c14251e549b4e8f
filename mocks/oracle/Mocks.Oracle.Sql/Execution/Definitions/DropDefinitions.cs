using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>DROP: a line a kind.</summary>
internal static class DropDefinitions
{
    public static ExecuteResult Drop(DefinitionContext context, DropStatement statement, string sql) => statement.Kind switch
    {
        ObjectKind.Table => DropTable(context, statement),
        ObjectKind.User => DropUser(context, statement),
        ObjectKind.Role => DropRole(context, statement),
        ObjectKind.Index => DropIndex(context, statement),
        ObjectKind.View => DropPlain(context, statement, ObjectKind.View, 942, "VIEW"),
        ObjectKind.MaterializedView => MaterializedViewDefinitions.Drop(context, statement),
        ObjectKind.MaterializedViewLog => MaterializedViewLogs.Drop(context, statement),
        ObjectKind.DatabaseLink => DatabaseLinkDefinitions.Drop(context, statement),
        ObjectKind.Edition => EditionDefinitions.Drop(context, statement),
        ObjectKind.AuditPolicy => AuditDefinitions.Drop(context, statement),
        ObjectKind.Domain => DomainDefinitions.Drop(context, statement),
        ObjectKind.Sequence => DropPlain(context, statement, ObjectKind.Sequence, 2289, "SEQUENCE"),
        ObjectKind.Synonym => DropSynonym(context, statement),
        ObjectKind.Procedure or ObjectKind.Function or ObjectKind.Package or ObjectKind.PackageBody or ObjectKind.Type or ObjectKind.TypeBody or ObjectKind.Trigger =>
            DropUnit(context, statement, sql),
        ObjectKind.Tablespace or ObjectKind.Profile or ObjectKind.Directory or ObjectKind.Context => OtherDefinitions.Accept(context, statement),
        _ => throw Ora.Unsupported($"DROP {statement.Kind.Text()}", statement.Position),
    };

    private static ExecuteResult DropUnit(DefinitionContext context, DropStatement statement, string sql)
    {
        if (context.Session.Instance.StoredCode is { } code)
            return code.Define(context.Session, sql, statement);
        if (statement.IfExists)
            return DefinitionContext.Done;
        throw statement.Kind == ObjectKind.Trigger ? Ora.Error(4080, 0, statement.Name.Name.Name) : Ora.Error(4043, 0, statement.Name.Name.Name);
    }

    private static ExecuteResult DropTable(DefinitionContext context, DropStatement statement)
    {
        var owner = context.OwnerOf(statement.Name);
        if (context.Catalog.Find(owner, statement.Name.Name.Name) is not TableDefinition table || !context.Privileges.CanSee(table))
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw context.Session.Resolver.NoTable(statement.Name);
        }

        context.MayChange(table, "DROP", "TABLE");
        DefinitionContext.CheckIsNotOfQueues(table);
        var children = context.Catalog.Referencing(table.Id).Where(t => t.Id != table.Id).ToList();
        if (children.Count > 0 && !statement.Cascade)
            throw Ora.Error(2449);
        context.LockTable(table.Id);
        if (table.IsMaterializedView)
            throw Ora.Error(12083, 0, $"\"{table.Owner}\".\"{table.Name}\"");
        return context.Publish((DbState state) => statement.Purge || table.IsTemporary
            ? WithoutTable(state, table, children)
            : RecycleBinDefinitions.Put(state, WithoutTable(state, table, children), table, context.Now));
    }

    public static DbState WithoutTable(DbState state, TableDefinition table, IEnumerable<TableDefinition> children)
    {
        var catalog = state.Catalog;
        foreach (var child in children)
            catalog = catalog.With(catalog.Table(child.Id) is var c ? c with { Constraints = c.Constraints.RemoveAll(k => k.Kind == ConstraintKind.ForeignKey && k.ReferencedTableId == table.Id) } : child);
        foreach (var identity in table.Columns.Where(c => c.Identity is not null))
        {
            if (catalog.Find<SequenceDefinition>(identity.IdentitySequenceId) is { } sequence)
                catalog = catalog.Without(sequence);
        }

        return state.With(catalog: catalog.Without(catalog.Table(table.Id)), tables: state.Tables.Remove(table.Id));
    }

    private static ExecuteResult DropPlain(DefinitionContext context, DropStatement statement, ObjectKind kind, int error, string noun)
    {
        var owner = context.OwnerOf(statement.Name);
        if (context.Catalog.Find(owner, statement.Name.Name.Name) is not { } found || found.Kind != kind || !context.Privileges.CanSee(found))
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw error == 942 ? context.Session.Resolver.NoTable(statement.Name) : Ora.Error(error, 0, $"\"{owner}\".\"{statement.Name.Name.Name}\"");
        }

        context.MayChange(found, "DROP", noun);
        if (found is SequenceDefinition { IsOfIdentity: true })
            throw Ora.Error(32794);
        context.Session.Store.Sequences.Remove(found.Id);
        return context.Publish(c => c.TriggersOn(found.Id).ToList().Aggregate(c, (catalog, trigger) => catalog.Without(trigger)).Without(found));
    }

    private static ExecuteResult DropSynonym(DefinitionContext context, DropStatement statement)
    {
        var owner = statement.Public ? "PUBLIC" : context.OwnerOf(statement.Name);
        if (context.Catalog.Find(owner, statement.Name.Name.Name) is not SynonymDefinition synonym)
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw Ora.Error(statement.Public ? 1432 : 1434);
        }

        if (statement.Public)
            context.Require("DROP PUBLIC SYNONYM");
        else if (owner != context.Session.CurrentUser)
            context.Require("DROP ANY SYNONYM");
        return context.Publish(c => c.Without(synonym));
    }

    private static ExecuteResult DropIndex(DefinitionContext context, DropStatement statement)
    {
        var owner = context.OwnerOf(statement.Name);
        if (context.Catalog.Find(owner, statement.Name.Name.Name, ObjectNamespace.Index) is not IndexDefinition index)
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw Ora.Error(1418);
        }

        context.MayChange(index, "DROP", "INDEX");
        var table = context.Catalog.Table(index.TableId);
        if (table.Constraints.Any(c => c.IndexId == index.Id))
            throw Ora.Error(2429);
        context.LockTable(table.Id);
        var hidden = index.Columns.Where(c => c.Expression is not null).Select(c => c.Name)
            .Where(n => !table.Indexes.Any(i => i.Id != index.Id && i.Columns.Any(c => c.Name == n))).ToHashSet(StringComparer.Ordinal);
        var changed = table with { Indexes = table.Indexes.Remove(index), Columns = table.Columns.RemoveAll(c => hidden.Contains(c.Name)) };
        return context.Publish((DbState state) => state.With(
            catalog: state.Catalog.With(changed),
            tables: table.IsTemporary ? state.Tables : state.Tables.SetItem(table.Id, TableRewrite.Reshape(context, state, changed))));
    }

    private static ExecuteResult DropUser(DefinitionContext context, DropStatement statement)
    {
        context.Require("DROP USER");
        var name = statement.Name.Name.Name;
        if (context.Catalog.User(name) is not { } user)
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw Ora.Error(1918, 0, name);
        }

        if (context.Session.Instance.Sessions().Any(s => s.User == name))
            throw Ora.Error(1940);
        var owned = context.Catalog.Objects.Values.Where(o => o.Owner == name).ToList();
        if (owned.Count > 0 && !statement.Cascade)
            throw Ora.Error(1922, 0, name);
        _ = user;
        return context.Publish((DbState state) =>
        {
            foreach (var table in owned.OfType<TableDefinition>())
                state = WithoutTable(state, table, state.Catalog.Referencing(table.Id).Where(t => t.Id != table.Id).ToList());
            state = RecycleBinDefinitions.Without(state, d => d.Table.Owner == name);
            var catalog = state.Catalog;
            foreach (var other in owned.Where(o => o is not (TableDefinition or IndexDefinition)))
                catalog = catalog.Objects.TryGetValue(other.Id, out var still) ? catalog.Without(still) : catalog;
            return state.With(catalog: WithoutGrants(catalog.WithoutUser(name), name));
        });
    }

    private static ExecuteResult DropRole(DefinitionContext context, DropStatement statement)
    {
        var name = statement.Name.Name.Name;
        if (context.Catalog.Role(name) is null)
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw Ora.Error(1919, 0, name);
        }

        context.Require("DROP ANY ROLE");
        return context.Publish(c =>
        {
            foreach (var holder in c.Users.Values.Where(u => u.Roles.ContainsKey(name)).ToList())
                c = c.WithUser(holder with { Roles = holder.Roles.Remove(name) });
            return WithoutGrants(c.WithoutUser(name), name);
        });
    }

    private static SchemaCatalog WithoutGrants(SchemaCatalog catalog, string grantee)
    {
        foreach (var (id, grants) in catalog.Grants)
        {
            if (grants.Exists(g => g.Grantee == grantee))
                catalog = catalog with { Grants = catalog.Grants.SetItem(id, grants.RemoveAll(g => g.Grantee == grantee)) };
        }

        return catalog;
    }
}
