using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>Texts and name spaces of <see cref="ObjectKind"/>.</summary>
internal static class ObjectKinds
{
    /// <summary>As OBJECT_TYPE shows it.</summary>
    public static string Text(this ObjectKind kind) => kind switch
    {
        ObjectKind.MaterializedView => "MATERIALIZED VIEW",
        ObjectKind.PackageBody => "PACKAGE BODY",
        ObjectKind.TypeBody => "TYPE BODY",
        ObjectKind.DatabaseLink => "DATABASE LINK",
        ObjectKind.JobClass => "JOB CLASS",
        ObjectKind.AuditPolicy => "UNIFIED AUDIT POLICY",
        _ => kind.ToString().ToUpperInvariant(),
    };

    /// <summary>Objects of one name space may not share a name within a schema.</summary>
    public static ObjectNamespace Namespace(this ObjectKind kind) => kind switch
    {
        ObjectKind.Index => ObjectNamespace.Index,
        ObjectKind.Trigger => ObjectNamespace.Trigger,
        ObjectKind.PackageBody or ObjectKind.TypeBody => ObjectNamespace.Body,
        ObjectKind.Directory => ObjectNamespace.Directory,
        ObjectKind.DatabaseLink => ObjectNamespace.DatabaseLink,
        ObjectKind.MaterializedView => ObjectNamespace.MaterializedView,
        ObjectKind.Context => ObjectNamespace.Context,
        ObjectKind.Edition => ObjectNamespace.Edition,
        ObjectKind.Queue => ObjectNamespace.Queue,
        ObjectKind.AuditPolicy => ObjectNamespace.AuditPolicy,
        ObjectKind.Transformation => ObjectNamespace.Transformation,
        _ => ObjectNamespace.Main,
    };
}
