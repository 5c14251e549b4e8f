using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>Definitions of what has no effect on data here: tablespaces, profiles, statistics, the recycle bin. They are kept by name where the dictionary shows them.</summary>
internal static class OtherDefinitions
{
    private static readonly ObjectKind[] Accepted = [ObjectKind.Tablespace, ObjectKind.Profile, ObjectKind.Directory, ObjectKind.Context, ObjectKind.Role, ObjectKind.PluggableDatabase];

    public static ExecuteResult Accept(DefinitionContext context, Statement statement)
    {
        switch (statement)
        {
            case PurgeStatement or AnalyzeStatement:
                return DefinitionContext.Done;
            case AdministrativeStatement { Verb: "AUDIT" or "NOAUDIT" }:
                context.Require("AUDIT SYSTEM", "AUDIT ANY");
                return DefinitionContext.Done;
            case CreateOther create when Accepted.Contains(create.Kind):
                return Keep(context, create.Kind, create.Name.Name.Name);
            case AlterOther alter when Accepted.Contains(alter.Kind):
                context.Require(Verb(alter.Kind, "ALTER"), "ALTER DATABASE");
                return DefinitionContext.Done;
            case DropStatement drop when Accepted.Contains(drop.Kind):
                return Forget(context, drop);
            default:
                throw Ora.Unsupported(statement.GetType().Name, statement.Position);
        }
    }

    private static string Verb(ObjectKind kind, string verb) => kind switch
    {
        ObjectKind.Directory or ObjectKind.Context => $"{(verb == "ALTER" ? "CREATE" : verb)} ANY {kind.Text()}",
        ObjectKind.Role => $"{verb} ANY ROLE",
        _ => $"{verb} {kind.Text()}",
    };

    private static ExecuteResult Keep(DefinitionContext context, ObjectKind kind, string name)
    {
        context.Require(Verb(kind, "CREATE"));
        var key = $"{kind.Text()}.{name}";
        if (context.Catalog.Properties.ContainsKey(key))
            throw kind == ObjectKind.Tablespace ? Ora.Error(1543, 0, name) : Ora.Error(955);
        return context.Publish(c => c with { Properties = c.Properties.SetItem(key, name) });
    }

    private static ExecuteResult Forget(DefinitionContext context, DropStatement statement)
    {
        context.Require(Verb(statement.Kind, "DROP"));
        var key = $"{statement.Kind.Text()}.{statement.Name.Name.Name}";
        if (!context.Catalog.Properties.ContainsKey(key))
        {
            if (statement.IfExists)
                return DefinitionContext.Done;
            throw statement.Kind == ObjectKind.Tablespace ? Ora.Error(959, 0, statement.Name.Name.Name) : Ora.Error(4043, 0, statement.Name.Name.Name);
        }

        return context.Publish(c => c with { Properties = c.Properties.Remove(key) });
    }
}
