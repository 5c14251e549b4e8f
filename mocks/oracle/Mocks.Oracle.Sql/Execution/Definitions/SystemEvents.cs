using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>The event that a definition is to system triggers.</summary>
internal static class SystemEvents
{
    /// <summary>Null for what is no event.</summary>
    public static SystemEvent? Of(SessionContext session, Statement statement) => statement switch
    {
        CreateTable create => Named(session, "CREATE", ObjectKind.Table, create.Name),
        CreateView create => Named(session, "CREATE", ObjectKind.View, create.Name),
        CreateIndex create => Named(session, "CREATE", ObjectKind.Index, create.Name),
        CreateSequence create => Named(session, "CREATE", ObjectKind.Sequence, create.Name),
        CreateSynonym create => Named(session, "CREATE", ObjectKind.Synonym, create.Name),
        CreateProcedure create => Named(session, "CREATE", ObjectKind.Procedure, create.Name),
        CreateFunction create => Named(session, "CREATE", ObjectKind.Function, create.Name),
        CreatePackage create => Named(session, "CREATE", ObjectKind.Package, create.Name),
        CreatePackageBody create => Named(session, "CREATE", ObjectKind.PackageBody, create.Name),
        CreateType create => Named(session, "CREATE", ObjectKind.Type, create.Name),
        CreateTypeBody create => Named(session, "CREATE", ObjectKind.TypeBody, create.Name),
        CreateTrigger create => Named(session, "CREATE", ObjectKind.Trigger, create.Name),
        CreateUser create => new SystemEvent("CREATE", "USER", "", create.Name.Name),
        CreateRole create => new SystemEvent("CREATE", "ROLE", "", create.Name.Name),
        AlterTable alter => Named(session, "ALTER", ObjectKind.Table, alter.Name),
        AlterIndex alter => Named(session, "ALTER", ObjectKind.Index, alter.Name),
        AlterSequence alter => Named(session, "ALTER", ObjectKind.Sequence, alter.Name),
        AlterTrigger alter => Named(session, "ALTER", ObjectKind.Trigger, alter.Name),
        AlterCompile alter => Named(session, "ALTER", alter.Kind, alter.Name),
        AlterUser alter => new SystemEvent("ALTER", "USER", "", alter.Names[0].Name),
        DropStatement drop => Named(session, "DROP", drop.Kind, drop.Name),
        TruncateStatement truncate => Named(session, "TRUNCATE", ObjectKind.Table, truncate.Name),
        RenameStatement rename => new SystemEvent("RENAME", "TABLE", session.CurrentSchema, rename.From.Name),
        CommentStatement comment => Named(session, "COMMENT", ObjectKind.Table, comment.Name),
        GrantStatement => new SystemEvent("GRANT"),
        RevokeStatement => new SystemEvent("REVOKE"),
        _ => null,
    };

    /// <summary>Fires the triggers of the database and of the user's schema.</summary>
    public static void Fire(SessionContext session, TriggerTiming timing, SystemEvent? happening)
    {
        if (happening is null || session.Instance.StoredCode is not { } code)
            return;
        foreach (var trigger in Meant(session, timing, happening))
            code.FireSystem(session, trigger, happening);
    }

    private static TriggerDefinition[] Meant(SessionContext session, TriggerTiming timing, SystemEvent happening)
    {
        var catalog = session.Catalog;
        return TriggerRules.InOrder(catalog, catalog.TriggersOn(0).Where(t => t.IsEnabled && t.Timing == timing && t.Syntax is CreateTrigger syntax && IsMeant(session, t, syntax, happening)));
    }

    private static bool IsMeant(SessionContext session, TriggerDefinition trigger, CreateTrigger syntax, SystemEvent happening) =>
        (syntax.SystemEvents.Contains(happening.Name) || (happening.IsDefinition && syntax.SystemEvents.Contains("DDL")))
        && (syntax.OnDatabase || trigger.Owner == session.User);

    private static SystemEvent Named(SessionContext session, string name, ObjectKind kind, ObjectName target) =>
        kind is ObjectKind.User or ObjectKind.Role
            ? new SystemEvent(name, kind.Text(), "", target.Name.Name)
            : new SystemEvent(name, kind.Text(), target.Schema?.Name ?? session.CurrentSchema, target.Name.Name);
}
