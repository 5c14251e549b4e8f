using System.Globalization;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE VIEW and ALTER … COMPILE.</summary>
internal static class ViewDefinitions
{
    public static ExecuteResult Create(DefinitionContext context, CreateView statement)
    {
        var owner = context.MayCreate(statement.Name, "VIEW");
        var name = statement.Name.Name.Name;
        var existing = context.Catalog.Find(owner, name);
        if (existing is not null)
        {
            if (statement.IfNotExists)
                return DefinitionContext.Done;
            if (!statement.OrReplace || existing is not ViewDefinition)
                throw Ora.Error(955, statement.Name.Position);
        }

        if (statement.OfType is not null)
            throw Ora.Unsupported("object views", statement.Position);
        OraException? warning = null;
        TableColumn[] columns = [];
        try
        {
            columns = Describe(context, owner, statement.Query, statement.Columns);
        }
        catch (OraException) when (statement.Force)
        {
            warning = Ora.Error(24344);
        }

        var isConstrained = statement.WithCheckOption || statement.WithReadOnly;
        // a view that is made anew has lost its INSTEAD OF triggers
        if (existing is not null && context.Catalog.TriggersOn(existing.Id).ToList() is { Count: > 0 } triggers)
            context.Publish(c => triggers.Aggregate(c, (catalog, trigger) => catalog.Without(trigger)));
        var result = context.Publish(c => c.With(new ViewDefinition
        {
            Id = existing?.Id ?? c.NextObjectId,
            Owner = owner,
            Name = name,
            Created = existing?.Created ?? context.Now,
            Policies = (existing as ViewDefinition)?.Policies ?? [],
            LastDdl = context.Now,
            IsValid = warning is null,
            Text = statement.QueryText.Of(context.Sql),
            Query = statement.Query,
            ColumnNames = [.. statement.Columns.Select(v => v.Name.Name)],
            Columns = [.. columns],
            Annotations = Annotation.Changed([], statement.Annotations),
            EditionedTable = statement.IsEditioning ? EditionedTable(context, statement) : null,
            IsReadOnly = statement.WithReadOnly,
            HasCheckOption = statement.WithCheckOption,
            CheckOptionConstraint = statement.ConstraintName?.Name ?? (isConstrained ? string.Create(CultureInfo.InvariantCulture, $"SYS_C{c.NextConstraintNumber:0000000}") : null),
            IsGeneratedConstraintName = statement.ConstraintName is null && isConstrained,
        }) with
        { NextObjectId = c.NextObjectId + 1, NextConstraintNumber = c.NextConstraintNumber + (isConstrained ? 1 : 0) });
        return warning is null ? result : result with { Warning = warning };
    }

    /// <summary>An editioning view selects columns, each once, of one table of its owner and nothing else.</summary>
    private static int EditionedTable(DefinitionContext context, CreateView statement) =>
        statement.Query is { Body: SelectBlock { From: [NamedTable { Name: { } name }], Where: null, GroupBy: null } select } && select.Items.All(i => i.Value is NameExpression)
            && context.Catalog.Find(context.OwnerOf(statement.Name), name.Name.Name) is TableDefinition table
            ? table.Id
            : throw Ora.Unsupported("editioning views of more than columns of one table", statement.Position);

    public static ExecuteResult Compile(DefinitionContext context, AlterCompile statement, string sql)
    {
        if (statement.Kind is not (ObjectKind.View or ObjectKind.MaterializedView or ObjectKind.Synonym))
            return (context.Session.Instance.StoredCode ?? throw Ora.Unsupported("PL/SQL")).Define(context.Session, sql, statement);
        var owner = statement.Public ? "PUBLIC" : context.OwnerOf(statement.Name);
        var found = context.Catalog.Find(owner, statement.Name.Name.Name) ?? throw context.Session.Resolver.NoTable(statement.Name);
        if (found is not ViewDefinition view)
            return DefinitionContext.Done;
        try
        {
            var columns = Describe(context, owner, view.Query, []);
            return context.Publish(c => c.With(view with { IsValid = true, Columns = Renamed(columns, view.ColumnNames), LastDdl = context.Now }));
        }
        catch (OraException)
        {
            return context.Publish(c => c.With(view with { IsValid = false, LastDdl = context.Now })) with { Warning = Ora.Error(24344) };
        }
    }

    private static System.Collections.Immutable.ImmutableArray<TableColumn> Renamed(TableColumn[] columns, IReadOnlyList<string> names) =>
        [.. columns.Select((c, i) => i < names.Count ? c with { Name = names[i] } : c)];

    private static TableColumn[] Describe(DefinitionContext context, string owner, Query query, IReadOnlyList<ViewColumn> names)
    {
        var session = context.Session;
        var privileges = owner == session.CurrentUser ? session.Privileges : new PrivilegeView(context.Catalog, owner);
        var binding = new BindingContext
        {
            Sql = context.Sql,
            Resolver = new ObjectResolver(context.Catalog, owner, privileges),
            Nls = session.Nls,
            Compat = session.Instance.Compat,
            Functions = session.Instance.Functions,
            StoredCode = session.Instance.StoredCode?.For(session),
        };
        var bound = SequenceRules.Refuse(new QueryBinder(binding).Bind(query, null));
        if (names.Count > 0 && names.Count != bound.Columns.Count)
            throw Ora.Error(1730, names[0].Position);
        var columns = bound.Columns.Select((c, i) => new TableColumn(names.Count > 0 ? names[i].Name.Name : c.Name, c.Type.IsNull ? OracleType.Varchar2(1) : c.Type) { NotNull = !c.Nullable, Annotations = names.Count > 0 ? Annotation.Changed([], names[i].Annotations) : [] }).ToArray();
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns.Take(i).Any(c => c.Name == columns[i].Name))
                throw Ora.Error(957, 0);
            if (names.Count == 0 && !ColumnNames.IsPlain(columns[i].Name))
                throw Ora.Error(998, 0);
        }

        return columns;
    }
}
