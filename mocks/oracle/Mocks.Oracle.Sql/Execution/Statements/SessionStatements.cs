using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>ALTER SESSION SET and SET ROLE.</summary>
internal static class SessionStatements
{
    public static ExecuteResult Set(SessionContext session, AlterSessionSet statement)
    {
        foreach (var setting in statement.Settings)
            Set(session, setting);
        return new ExecuteResult(0);
    }

    public static ExecuteResult Set(SessionContext session, SetRole statement)
    {
        if (statement.All)
        {
            session.EnabledRoles = statement.Except.Count == 0
                ? null
                : [.. session.Catalog.User(session.User)!.Roles.Keys.Except(statement.Except.Select(e => e.Name))]; // who is logged on exists
        }
        else
        {
            foreach (var role in statement.Roles)
            {
                if (!session.Catalog.User(session.User)!.Roles.ContainsKey(role.Name)) // who is logged on exists
                    throw Ora.Error(1924, 0, role.Name);
            }

            session.EnabledRoles = [.. statement.Roles.Select(r => r.Name)];
        }

        session.ForgetPrivileges();
        return new ExecuteResult(0);
    }

    private static void Set(SessionContext session, ParameterSetting setting)
    {
        var text = setting.Text;
        if (InstanceParameters.ErrorForSession(setting.Name) is { } error)
            throw Ora.Error(error);
        if (InstanceParameters.Choices(setting.Name) is { } choices && !choices.Contains(text.ToUpperInvariant()))
            throw Ora.Error(96, 0, text, setting.Name.ToLowerInvariant(), string.Join(", ", choices));
        switch (setting.Name)
        {
            case "CURRENT_SCHEMA":
                session.CurrentSchema = session.Catalog.User(text) is null ? throw Ora.Error(1435) : text;
                break;
            case "TIME_ZONE":
                session.Nls = session.Nls with { TimeZone = TimeZone(text) };
                break;
            case "ISOLATION_LEVEL":
                if (!text.Equals("SERIALIZABLE", StringComparison.OrdinalIgnoreCase) && !text.Equals("READ COMMITTED", StringComparison.OrdinalIgnoreCase))
                    throw Ora.Error(2183);
                if (session.Workspace.IsActive)
                    throw Ora.Error(1453);
                session.Workspace.StartsSerializable = text.Equals("SERIALIZABLE", StringComparison.OrdinalIgnoreCase);
                session.Parameters["ISOLATION_LEVEL"] = text;
                break;
            case "CONSTRAINTS" or "CONSTRAINT":
                session.DefersConstraints = text.ToUpperInvariant() switch { "DEFERRED" => true, "IMMEDIATE" => false, _ => null };
                break;
            case "CONTAINER":
                if (!text.Equals(session.Instance.ServiceName, StringComparison.OrdinalIgnoreCase) && !text.Equals("CDB$ROOT", StringComparison.OrdinalIgnoreCase))
                    throw Ora.Error(65011, 0, text);
                break;
            case "EDITION":
                if (session.Running is not null)
                    throw Ora.Error(38815);
                if (session.Workspace.IsActive)
                    throw Ora.Error(38814);
                session.EditionId = EditionDefinitions.Usable(session, text).Id;
                break;
            default:
                if (NlsParameters.IsKnown(setting.Name))
                    session.Nls = NlsParameters.With(session.Nls, setting.Name, text);
                session.Parameters[setting.Name] = text;
                break;
        }
    }

    private static OracleTimeZone TimeZone(string text) => text.ToUpperInvariant() switch
    {
        "LOCAL" or "DBTIMEZONE" => OracleTimeZone.Utc,
        _ => OracleTimeZone.TryParse(text) ?? throw Ora.Error(1882),
    };
}
