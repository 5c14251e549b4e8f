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
        if (statement.RefreshMethod == "FAST" && Base(context, statement.Query) is { } unlogged)
            throw Ora.Error(23413, 0, $"\"{unlogged.Owner}\".\"{unlogged.Name}\"");
        if (statement.RefreshMode is not ("DEMAND" or "NEVER"))
            throw Ora.Unsupported($"REFRESH ON {statement.RefreshMode}", statement.Position);
        if (statement.StartWith is not null || statement.Next is not null)
            throw Ora.Unsupported("REFRESH START WITH or NEXT", statement.Position);
        var elements = statement.Columns.Select(c => new ColumnDefinition(c.Position, c, null)).ToList();
        new CreateTableDefinition(context, new CreateTable(statement.Position, statement.Name, elements) { AsQuery = statement.Query, Options = statement.Options }).Execute();
        return context.Publish((DbState state) =>
        {
            var container = (TableDefinition)state.Catalog.Find(owner, name)! with { IsMaterializedView = true }; // it was made just now
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
                QueryRewrite = statement.QueryRewrite,
                IsBuildDeferred = statement.BuildDeferred,
                LastRefresh = statement.BuildDeferred ? null : context.Now,
            }) with
            { NextObjectId = catalog.NextObjectId + 1 };
            return state.With(catalog: catalog, tables: statement.BuildDeferred ? state.Tables.SetItem(container.Id, TableData.Empty(new TableShape(container))) : state.Tables);
        });
    }

    /// <summary>The first table that the query reads, or null: no table here has the log that a fast refresh needs.</summary>
    private static TableDefinition? Base(DefinitionContext context, Query query) =>
        SyntaxSearch.Tables(query.Body).Select(t => context.Session.Resolver.Find(t.Schema?.Name, t.Name.Name)).OfType<TableDefinition>().FirstOrDefault();

    public static ExecuteResult Drop(DefinitionContext context, DropStatement statement)
    {
        var owner = context.OwnerOf(statement.Name);
        if (context.Catalog.Find(owner, statement.Name.Name.Name, ObjectNamespace.MaterializedView) is not { } view || !context.Privileges.CanSee(view))
            return statement.IfExists ? DefinitionContext.Done : throw Ora.Error(12003, 0, $"\"{owner}\".\"{statement.Name.Name.Name}\"");
        context.MayChange(view, "DROP", "MATERIALIZED VIEW");
        var table = (TableDefinition)context.Catalog.Find(owner, view.Name)!; // it has one
        context.LockTable(table.Id);
        return context.Publish((DbState state) =>
        {
            state = DropDefinitions.WithoutTable(state, table, []);
            return state.With(catalog: state.Catalog.Without(view));
        });
    }

    /// <summary>Fills the view's table anew, in a transaction of its own; ORA-23401 when there is no such view.</summary>
    public static void Refresh(SessionContext session, string owner, string name)
    {
        session.Commit();
        var context = new DefinitionContext(session, "");
        if (context.Catalog.Find(owner, name, ObjectNamespace.MaterializedView) is not MaterializedViewDefinition view)
            throw Ora.Error(23401, 0, $"\"{owner}\".\"{name}\"");
        context.MayChange(view, "ALTER", "MATERIALIZED VIEW");
        var table = (TableDefinition)context.Catalog.Find(owner, name)!; // it has one
        var binding = new BindingContext
        {
            Sql = view.Text,
            Resolver = new ObjectResolver(context.Catalog, owner, new PrivilegeView(context.Catalog, owner)),
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
        context.LockTable(table.Id);
        context.Publish((DbState state) => state.With(
            catalog: state.Catalog.With(view with { LastRefresh = context.Now }),
            tables: state.Tables.SetItem(table.Id, TableData.Of(new TableShape(table), rows))));
    }
}
