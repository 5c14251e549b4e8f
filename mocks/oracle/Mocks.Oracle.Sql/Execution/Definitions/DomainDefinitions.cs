using System.Collections.Immutable;
using System.Globalization;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE and DROP DOMAIN.</summary>
internal static class DomainDefinitions
{
    public static ExecuteResult Create(DefinitionContext context, CreateDomain statement)
    {
        var owner = context.MayCreate(statement.Name, "DOMAIN");
        var name = statement.Name.Name.Name;
        if (!context.IsFree(owner, name, ObjectNamespace.Main, statement.IfNotExists, statement.Name.Position))
            return DefinitionContext.Done;
        var session = context.Session;
        var type = DataTypeBinder.Bind(statement.Type, session.Nls, session.Instance.Compat, session.Instance.StoredCode?.For(session));
        var next = context.Catalog.NextConstraintNumber;
        var constraints = statement.Constraints.Where(c => c.Kind != ConstraintKind.Null).Select(c => Constraint(context, c, ref next)).ToImmutableArray();
        return context.Publish(c => c.With(new DomainDefinition
        {
            Id = c.NextObjectId,
            Owner = owner,
            Name = name,
            Created = context.Now,
            LastDdl = context.Now,
            Type = type,
            IsStrict = statement.Strict,
            Constraints = constraints,
            Default = statement.Default,
            DefaultText = statement.Default?.Text.Of(context.Sql),
            DisplayText = statement.Display?.Of(context.Sql),
            OrderText = statement.Order?.Of(context.Sql),
            Annotations = Annotation.Changed([], statement.Annotations),
        }) with
        { NextObjectId = c.NextObjectId + 1, NextConstraintNumber = next });
    }

    /// <summary>FORCE takes columns out of the domain and drops what it checked of them, also with PRESERVE.</summary>
    public static ExecuteResult Drop(DefinitionContext context, DropStatement statement)
    {
        if (context.Session.Resolver.Find(statement.Name.Schema?.Name, statement.Name.Name.Name) is not DomainDefinition domain || !context.Privileges.CanSee(domain))
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw Ora.Error(11504, 0, $"{context.OwnerOf(statement.Name)}.{statement.Name.Name.Name}");
        }

        context.MayChange(domain, "DROP", "DOMAIN");
        var name = NameOf(domain);
        var users = context.Catalog.Objects.Values.OfType<TableDefinition>().Where(t => t.Columns.Any(c => c.Domain == name)).ToList();
        if (users.Count > 0 && !statement.Force)
            throw Ora.Error(11502, 0, $"{domain.Owner}.{domain.Name}");
        return context.Publish(c => users.Aggregate(c, (catalog, table) => catalog.With(Without(table, name))).Without(domain));
    }

    public static QualifiedName NameOf(DomainDefinition domain) => new(domain.Owner, ObjectNamespace.Main, domain.Name);

    /// <summary>The table with no column of the domain any more.</summary>
    public static TableDefinition Without(TableDefinition table, QualifiedName domain, string? column = null) => table with
    {
        Columns = [.. table.Columns.Select(c => c.Domain == domain && (column is null || c.Name == column) ? c with { Domain = null } : c)],
        Constraints = table.Constraints.RemoveAll(k => k.Domain?.Domain == domain && (column is null || k.Columns.Contains(column))),
    };

    private static ConstraintDefinition Constraint(DefinitionContext context, InlineConstraint syntax, ref int next)
    {
        if (syntax.Kind is not (ConstraintKind.Check or ConstraintKind.NotNull))
            throw Ora.Unsupported($"{syntax.Kind} constraints of domains", syntax.Position);
        var name = syntax.Name?.Name ?? string.Create(CultureInfo.InvariantCulture, $"SYS_DOMAIN_C{next++:000}");
        return new ConstraintDefinition(name, syntax.Kind, [])
        {
            IsGeneratedName = syntax.Name is null,
            ConditionText = syntax.Kind == ConstraintKind.Check ? syntax.CheckText.Of(context.Sql).Trim() : null,
        };
    }
}
