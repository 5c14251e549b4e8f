using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE and DROP MATERIALIZED VIEW, and the refresh on demand.</summary>
internal static class MaterializedViewDefinitions
{
    public static ExecuteResult Create(DefinitionContext context, CreateMaterializedView statement)
    {
        var owner = context.MayCreate(statement.Name, "MATERIALIZED VIEW");
        var name = statement.Name.Name.Name;
        if (context.Catalog.Find(owner, name, ObjectNamespace.MaterializedView) is not null)
            return statement.IfNotExists ? DefinitionContext.Done : throw Ora.Error(12006, 0, $"\"{owner}\".\"{name}\"");
        if (statement.OnPrebuiltTable)
            throw Ora.Unsupported("ON PREBUILT TABLE", statement.Position);
        var tables = Tables(context, statement.Query);
        if (statement.RefreshMethod == "FAST" && tables.Find(t => t.Log is null) is { } unlogged)
            throw Ora.Error(23413, 0, $"\"{unlogged.Owner}\".\"{unlogged.Name}\"");
        if (statement.RefreshMode is not ("DEMAND" or "COMMIT" or "NEVER"))
            throw Ora.Unsupported($"REFRESH ON {statement.RefreshMode}", statement.Position);
        var elements = statement.Columns.Select(c => new ColumnDefinition(c.Position, c, null)).ToList();
        new CreateTableDefinition(context, new CreateTable(statement.Position, statement.Name, elements) { AsQuery = statement.Query, Options = statement.Options }).Execute();
        var job = Job(context, statement, owner, name);
        var made = context.Publish((DbState state) =>
        {
            var container = (TableDefinition)state.Catalog.Find(owner, name)! with // it was made just now
            {
                IsMaterializedView = true,
                Comment = $"snapshot table for snapshot {owner}.{name}",
            };
            var catalog = state.Catalog.With(container);
            catalog = catalog.With(new MaterializedViewDefinition
            {
                Id = catalog.NextObjectId,
                Owner = owner,
                Name = name,
                Created = context.Now,
                LastDdl = context.Now,
                Text = statement.QueryText.Of(context.Sql),
                Query = statement.Query,
                RefreshMethod = statement.RefreshMethod,
                RefreshMode = statement.RefreshMode,
                Tables = [.. tables.Select(t => t.Id)],
                JobId = job is null ? 0 : catalog.NextObjectId + 1,
                LastRefreshType = statement.BuildDeferred ? null : "COMPLETE",
                QueryRewrite = statement.QueryRewrite,
                IsBuildDeferred = statement.BuildDeferred,
                LastRefresh = statement.BuildDeferred ? null : context.Now,
            }) with
            { NextObjectId = catalog.NextObjectId + 1 };
            if (job is not null)
                catalog = catalog.With(job with { Id = catalog.NextObjectId }) with { NextObjectId = catalog.NextObjectId + 1 };
            return state.With(catalog: catalog, tables: statement.BuildDeferred ? state.Tables.SetItem(container.Id, TableData.Empty(new TableShape(container))) : state.Tables);
        });
        if (job is not null)
            context.Session.Instance.JobsChanged();
        return made;
    }

    private static List<TableDefinition> Tables(DefinitionContext context, Query query) =>
        [.. SyntaxSearch.Tables(query.Body).Select(t => context.Session.Resolver.Find(t.Schema?.Name, t.Name.Name)).OfType<TableDefinition>().Distinct()];

    /// <summary>The job of START WITH and NEXT, as DBMS_JOB has it; null without them.</summary>
    private static SchedulerJob? Job(DefinitionContext context, CreateMaterializedView statement, string owner, string name)
    {
        if ((statement.StartWith ?? statement.Next) is not { } first)
            return null;
        var number = SchedulerJob.NextNumber(context.Catalog);
        return new SchedulerJob
        {
            Id = 0,
            Owner = owner,
            Name = SchedulerJob.NameOf(number),
            Created = context.Now,
            LastDdl = context.Now,
            Type = "PLSQL_BLOCK",
            Action = $"dbms_refresh.refresh('\"{owner}\".\"{name}\"');",
            RepeatInterval = statement.Next?.Of(context.Sql),
            IsEnabled = true,
            // a DATE is of the database's zone, UTC
            NextRun = DateTime.SpecifyKind(context.Evaluate(first.Of(context.Sql), OracleType.Date).AsDate().ToDateTime(), DateTimeKind.Utc),
            Number = number,
        };
    }

    public static ExecuteResult Drop(DefinitionContext context, DropStatement statement)
    {
        var owner = context.OwnerOf(statement.Name);
        if (context.Catalog.Find(owner, statement.Name.Name.Name, ObjectNamespace.MaterializedView) is not MaterializedViewDefinition view || !context.Privileges.CanSee(view))
            return statement.IfExists ? DefinitionContext.Done : throw Ora.Error(12003, 0, $"\"{owner}\".\"{statement.Name.Name.Name}\"");
        context.MayChange(view, "DROP", "MATERIALIZED VIEW");
        var table = (TableDefinition)context.Catalog.Find(owner, view.Name)!; // it has one
        context.LockTable(table.Id);
        return context.Publish((DbState state) =>
        {
            state = DropDefinitions.WithoutTable(state, table, []);
            var catalog = state.Catalog.Without(view);
            return state.With(catalog: catalog.Find<SchedulerJob>(view.JobId) is { } job ? catalog.Without(job) : catalog);
        });
    }

    /// <summary>Fills the view's table anew, in a transaction of its own; ORA-23401 when there is no such view.</summary>
    /// <param name="session">Whose transaction is committed first.</param>
    /// <param name="owner">The view's.</param>
    /// <param name="name">The view's.</param>
    /// <param name="method">C, F, P or ?; null for the one that the view was made with. F needs logs (ORA-12004).</param>
    public static void Refresh(SessionContext session, string owner, string name, char? method)
    {
        session.Commit();
        var context = new DefinitionContext(session, "");
        if (context.Catalog.Find(owner, name, ObjectNamespace.MaterializedView) is not MaterializedViewDefinition view)
            throw Ora.Error(23401, 0, $"\"{owner}\".\"{name}\"");
        context.MayChange(view, "ALTER", "MATERIALIZED VIEW");
        var isLogged = view.Tables.All(id => context.Catalog.Find<TableDefinition>(id)?.Log is not null);
        if (method is 'F' && !isLogged)
            throw Ora.Error(12004, 0, $"\"{owner}\".\"{name}\"");
        Fill(context, view, isLogged && method is not 'C' && (method is not null || view.RefreshMethod != "COMPLETE"));
    }

    /// <summary>At the commit of changes to what the view reads.</summary>
    public static void RefreshOnCommit(SessionContext session, int view)
    {
        var context = new DefinitionContext(session, "");
        if (context.Catalog.Find<MaterializedViewDefinition>(view) is { } found)
            Fill(context, found, isFast: found.RefreshMethod != "COMPLETE");
    }

    /// <summary>Computes the rows while no other refresh does, so that the latest state wins.</summary>
    private static void Fill(DefinitionContext context, MaterializedViewDefinition view, bool isFast)
    {
        var table = (TableDefinition)context.Catalog.Find(view.Owner, view.Name)!; // it has one
        var workspace = context.Session.Workspace;
        workspace.Lock(LockKey.Table(table.Id), LockMode.Exclusive, LockWaitPolicy.Forever);
        try
        {
            var rows = Rows(context.Session, view);
            context.Publish((DbState state) => state.With(
                catalog: state.Catalog.With(view with { LastRefresh = context.Now, LastRefreshType = isFast ? "FAST" : "COMPLETE" }),
                tables: state.Tables.SetItem(table.Id, TableData.Of(new TableShape(table), rows))));
        }
        catch
        {
            workspace.Rollback();
            throw;
        }
    }

    private static List<Datum[]> Rows(SessionContext session, MaterializedViewDefinition view)
    {
        var binding = new BindingContext
        {
            Sql = view.Text,
            Resolver = new ObjectResolver(session.Catalog, view.Owner, new PrivilegeView(session.Catalog, view.Owner)),
            Nls = session.Nls,
            Compat = session.Instance.Compat,
            Functions = session.Instance.Functions,
            StoredCode = session.Instance.StoredCode?.For(session),
            Frame = new FrameLayout(),
        };
        var query = CompiledQuery.Compile(
            new ExpressionCompiler(new StatementShape(session.Instance, binding.Frame, session.Nls)), new QueryBinder(binding).Bind(view.Query, null));
        var open = query.Open(session, []);
        var rows = new List<Datum[]>();
        while (open.TryRead(out var row))
            rows.Add(row);
        return rows;
    }
}
