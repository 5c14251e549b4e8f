using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>Definitions of what has no effect on data here: tablespaces, profiles, statistics, the recycle bin. They are kept by name where the dictionary shows them.</summary>
internal static class OtherDefinitions
{
    private static readonly ObjectKind[] Accepted = [ObjectKind.Tablespace, ObjectKind.Profile, ObjectKind.Directory, ObjectKind.Context, ObjectKind.Role, ObjectKind.PluggableDatabase];

    public static ExecuteResult Accept(DefinitionContext context, Statement statement)
    {
        switch (statement)
        {
            case AnalyzeStatement analyze:
                return Analyze(context, analyze);
            case AdministrativeStatement { Verb: "AUDIT" or "NOAUDIT" } audit:
                return AuditDefinitions.Switch(context, audit);
            case CreateOther { Kind: ObjectKind.AuditPolicy } create:
                return AuditDefinitions.Create(context, create);
            case AlterOther { Kind: ObjectKind.AuditPolicy } alter:
                return AuditDefinitions.Alter(context, alter);
            case CreateDirectory create:
                return Keep(context, ObjectKind.Directory, create.Name.Name, create.Path, create.OrReplace, create.IfNotExists);
            case CreateContext create:
                return Keep(context, ObjectKind.Context, create.Namespace.Name, create.Package.ToString(), create.OrReplace, false);
            case CreateOther { Kind: ObjectKind.Edition } create:
                return EditionDefinitions.Create(context, create);
            case AlterOther { Kind: ObjectKind.PluggableDatabase, Name: null } alter when string.Join(' ', alter.Action.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var action
                && action.StartsWith(EditionDefinitions.DefaultEditionClause, StringComparison.OrdinalIgnoreCase):
                return EditionDefinitions.SetDefault(context, action);
            case CreateOther create when Accepted.Contains(create.Kind):
                return Keep(context, create.Kind, create.Name.Name.Name, create.Name.Name.Name, create.OrReplace, create.IfNotExists);
            case AlterOther { Kind: ObjectKind.PluggableDatabase } alter when SupplementalLogging.TryChange(context, alter.Action, alter.Position) is { } changed:
                return changed;
            case AlterOther alter when Accepted.Contains(alter.Kind):
                context.Require(Verb(alter.Kind, "ALTER"), "ALTER DATABASE");
                return DefinitionContext.Done;
            case DropStatement drop when Accepted.Contains(drop.Kind):
                return Forget(context, drop);
            case CreateOther create:
                throw Ora.Unsupported($"CREATE {create.Kind.Text()}", create.Position);
            case AlterOther alter:
                throw Ora.Unsupported($"ALTER {alter.Kind.Text()}", alter.Position);
            case AdministrativeStatement administrative:
                throw Ora.Unsupported(administrative.Verb, statement.Position);
            default:
                throw Ora.Unsupported(statement.GetType().Name, statement.Position);
        }
    }

    /// <summary>COMPUTE and ESTIMATE STATISTICS count, DELETE STATISTICS forgets, VALIDATE STRUCTURE finds nothing wrong.</summary>
    private static ExecuteResult Analyze(DefinitionContext context, AnalyzeStatement statement)
    {
        SchemaObject found = statement.Kind == ObjectKind.Index
            ? context.Catalog.Find(context.OwnerOf(statement.Name), statement.Name.Name.Name, ObjectNamespace.Index) ?? throw Ora.Error(1418, statement.Name.Position)
            : context.Session.Resolver.Table(statement.Name);
        if (found.Owner != context.Session.CurrentUser)
            context.Require("ANALYZE ANY");
        var table = found is IndexDefinition index ? context.Catalog.Find<TableDefinition>(index.TableId) : found as TableDefinition;
        if (table is null)
            return DefinitionContext.Done;
        if (statement.Action.StartsWith("DELETE", StringComparison.Ordinal))
            StatisticsGathering.Keep(context.Session, table.Id, null);
        else if (!statement.Action.StartsWith("VALIDATE", StringComparison.Ordinal))
            StatisticsGathering.Gather(context.Session, table);
        return DefinitionContext.Done;
    }

    private static string Verb(ObjectKind kind, string verb) => kind switch
    {
        ObjectKind.Directory or ObjectKind.Context => $"{(verb == "ALTER" ? "CREATE" : verb)} ANY {kind.Text()}",
        ObjectKind.Role => $"{verb} ANY ROLE",
        _ => $"{verb} {kind.Text()}",
    };

    private static OraException Taken(ObjectKind kind, string name) => kind switch
    {
        ObjectKind.Tablespace => Ora.Error(1543, 0, name),
        ObjectKind.Profile => Ora.Error(2379, 0, name),
        _ => Ora.Error(955),
    };

    private static OraException Missing(ObjectKind kind, string name) => kind switch
    {
        ObjectKind.Tablespace => Ora.Error(959, 0, name),
        ObjectKind.Profile => Ora.Error(2380, 0, name),
        _ => Ora.Error(4043, 0, name),
    };

    private static ExecuteResult Keep(DefinitionContext context, ObjectKind kind, string name, string value, bool orReplace, bool ifNotExists)
    {
        context.Require(Verb(kind, "CREATE"));
        var key = $"{kind.Text()}.{name}";
        if (context.Catalog.Properties.ContainsKey(key) && !orReplace)
            return ifNotExists ? DefinitionContext.Done : throw Taken(kind, name);
        return context.Publish(c => c with { Properties = c.Properties.SetItem(key, value) });
    }

    private static ExecuteResult Forget(DefinitionContext context, DropStatement statement)
    {
        context.Require(Verb(statement.Kind, "DROP"));
        var key = $"{statement.Kind.Text()}.{statement.Name.Name.Name}";
        if (!context.Catalog.Properties.ContainsKey(key))
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw Missing(statement.Kind, statement.Name.Name.Name);
        }

        return context.Publish(c => c with { Properties = c.Properties.Remove(key) });
    }
}
