using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Functions.Packages.Metadata;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>DBMS_METADATA.GET_DDL, GET_DEPENDENT_DDL and GET_GRANTED_DDL.</summary>
internal static class DbmsMetadata
{
    public static IEnumerable<ScalarFunction> All =>
    [
        WithNulls(
            "DBMS_METADATA.GET_DDL", OracleType.Clob,
            [Required("OBJECT_TYPE", Text), Required("NAME", Text), Optional("SCHEMA", Text), Optional("VERSION", Text), Optional("MODEL", Text), Optional("TRANSFORM", Text)],
            a => Datum.Lob(Lob.FromText(Ddl(a)))) with { IsDeterministic = false },
        WithNulls(
            "DBMS_METADATA.GET_DEPENDENT_DDL", OracleType.Clob,
            [Required("OBJECT_TYPE", Text), Required("BASE_OBJECT_NAME", Text), Optional("BASE_OBJECT_SCHEMA", Text)],
            a => Datum.Lob(Lob.FromText(Dependent(a)))) with { IsDeterministic = false },
        WithNulls(
            "DBMS_METADATA.GET_GRANTED_DDL", OracleType.Clob, [Required("OBJECT_TYPE", Text), Optional("GRANTEE", Text)],
            a => Datum.Lob(Lob.FromText(Granted(a)))) with { IsDeterministic = false },
        WithNulls(
            "DBMS_METADATA.GET_XML", OracleType.Clob, [Required("OBJECT_TYPE", Text), Required("NAME", Text), Optional("SCHEMA", Text)],
            static _ => throw Ora.Unsupported("DBMS_METADATA.GET_XML")) with { IsDeterministic = false },
        WithNulls("DBMS_METADATA.SESSION_TRANSFORM", Number, [], _ => Datum.Number(-1)),
    ];

    /// <summary>Raises ORA-31600 for a type that isn't known, ORA-31603 when there is no such object.</summary>
    private static string Ddl(PackageArguments a)
    {
        var session = a.Frame.Session;
        var context = new DdlContext(session.Workspace.Read(), session.Store, session.MetadataTransform);
        var (type, name, schema) = (a.Text(0), a.Text(1), a.Text(2, session.CurrentSchema));
        var found = type switch
        {
            "TABLE" => Find<TableDefinition>(session, schema, name) is { } table ? TableDdl.Of(context, table) : null,
            "VIEW" => Find<ViewDefinition>(session, schema, name) is { } view ? ObjectDdl.View(context, view) : null,
            "SEQUENCE" => Find<SequenceDefinition>(session, schema, name) is { } sequence ? SequenceDdl.Of(context, sequence) : null,
            "SYNONYM" => Find<SynonymDefinition>(session, schema, name) is { } synonym ? ObjectDdl.Synonym(context, synonym) : null,
            "INDEX" => Find<IndexDefinition>(session, schema, name, ObjectNamespace.Index) is { } index ? ObjectDdl.Index(context, index) : null,
            "TRIGGER" => Find<TriggerDefinition>(session, schema, name, ObjectNamespace.Trigger) is { } trigger ? ObjectDdl.Trigger(context, trigger) : null,
            "PROCEDURE" or "FUNCTION" or "PACKAGE_SPEC" or "PACKAGE_BODY" or "TYPE_SPEC" or "TYPE_BODY" => Code(session, schema, name, type) is { } unit ? ObjectDdl.Code(context, unit) : null,
            "PACKAGE" or "TYPE" => WithBody(context, session, schema, name, type),
            "CONSTRAINT" or "REF_CONSTRAINT" => Constraint(context, session, schema, name, type),
            "ROLE" => session.Catalog.Role(name) is { } role ? ObjectDdl.Role(context, role) : null,
            "DIRECTORY" => session.Catalog.Properties.GetValueOrDefault($"DIRECTORY.{name}") is { } path ? ObjectDdl.Directory(context, name, path) : null,
            "DB_LINK" => Find<DatabaseLinkDefinition>(session, schema, name, ObjectNamespace.DatabaseLink) is { } link ? ObjectDdl.Link(context, link) : null,
            "MATERIALIZED_VIEW" => Find<MaterializedViewDefinition>(session, schema, name, ObjectNamespace.MaterializedView) is { } view ? ObjectDdl.MaterializedView(context, view) : null,
            "USER" => session.Catalog.User(name) is { } user ? ObjectDdl.User(context, user) : null,
            _ => throw Ora.Error(31600, 0, type, "OBJECT_TYPE", "GET_DDL"),
        };
        return found ?? throw Ora.Error(31603, 0, $"\"{name}\"", type, $"\"{schema}\"");
    }

    /// <summary>The indexes, constraints or triggers of a table.</summary>
    private static string Dependent(PackageArguments a)
    {
        var session = a.Frame.Session;
        var context = new DdlContext(session.Workspace.Read(), session.Store, session.MetadataTransform);
        var (type, name, schema) = (a.Text(0), a.Text(1), a.Text(2, session.CurrentSchema));
        if (type is "OBJECT_GRANT" or "COMMENT")
            return DependentOfAny(context, session, schema, name, type);
        var table = Find<TableDefinition>(session, schema, name) ?? throw Ora.Error(31603, 0, $"\"{name}\"", "TABLE", $"\"{schema}\"");
        var texts = type switch
        {
            "INDEX" => table.Indexes.Select(index => ObjectDdl.Index(context, index)),
            "CONSTRAINT" => table.Constraints.Where(c => c.Kind != ConstraintKind.ForeignKey).Select(c => ConstraintDdl.Alter(context, table, c)),
            "REF_CONSTRAINT" => table.Constraints.Where(c => c.Kind == ConstraintKind.ForeignKey).Select(c => ConstraintDdl.Alter(context, table, c)),
            "TRIGGER" => session.Catalog.TriggersOn(table.Id).Select(trigger => ObjectDdl.Trigger(context, trigger)),
            _ => throw Ora.Error(31600, 0, type, "OBJECT_TYPE", "GET_DEPENDENT_DDL"),
        };
        return string.Concat(texts) is { Length: > 0 } text ? text : throw Ora.Error(31608, 0, type);
    }

    /// <summary>Grants and comments, which other objects than tables have too.</summary>
    private static string DependentOfAny(DdlContext context, SessionContext session, string schema, string name, string type)
    {
        var target = Find<SchemaObject>(session, schema, name) ?? throw Ora.Error(31603, 0, $"\"{name}\"", "TABLE", $"\"{schema}\"");
        var texts = type == "COMMENT" ? CommentDdl.Of(context, target) : GrantDdl.OfObject(context, target);
        return string.Concat(texts) is { Length: > 0 } text ? text : throw Ora.Error(31608, 0, type);
    }

    /// <summary>What a user or role was granted: ORA-31608 when it is nothing.</summary>
    private static string Granted(PackageArguments a)
    {
        var session = a.Frame.Session;
        var context = new DdlContext(session.Workspace.Read(), session.Store, session.MetadataTransform);
        var (type, name) = (a.Text(0), a.Text(1, session.User));
        var grantee = session.Catalog.Users.GetValueOrDefault(name) ?? throw Ora.Error(31603, 0, $"\"{name}\"", "USER", $"\"{name}\"");
        var texts = GrantDdl.Granted(context, grantee, type) ?? throw Ora.Error(31600, 0, type, "OBJECT_TYPE", "GET_GRANTED_DDL");
        return string.Concat(texts) is { Length: > 0 } text ? text : throw Ora.Error(31608, 0, type);
    }

    private static T? Find<T>(SessionContext session, string schema, string name, ObjectNamespace space = ObjectNamespace.Main)
        where T : SchemaObject =>
        session.Catalog.Find(schema, name, space) is T found && session.Privileges.CanSee(found) ? found : null;

    private static StoredUnit? Code(SessionContext session, string schema, string name, string type) =>
        Find<StoredUnit>(session, schema, name, type.EndsWith("_BODY", StringComparison.Ordinal) ? ObjectNamespace.Body : ObjectNamespace.Main);

    private static string? WithBody(DdlContext context, SessionContext session, string schema, string name, string type) =>
        Code(session, schema, name, type) is not { } specification ? null
        : (context.Transform.Specification ? ObjectDdl.Code(context, specification) : "")
            + (context.Transform.Body && Code(session, schema, name, type + "_BODY") is { } body ? ObjectDdl.Code(context, body) : "");

    private static string? Constraint(DdlContext context, SessionContext session, string schema, string name, string type) =>
        session.Catalog.Objects.Values.OfType<TableDefinition>().FirstOrDefault(t => t.Owner == schema && t.Constraint(name) is not null) is { } table
        && table.Constraint(name) is { } constraint && (constraint.Kind == ConstraintKind.ForeignKey) == (type == "REF_CONSTRAINT") && session.Privileges.CanSee(table)
            ? ConstraintDdl.Alter(context, table, constraint)
            : null;
}
