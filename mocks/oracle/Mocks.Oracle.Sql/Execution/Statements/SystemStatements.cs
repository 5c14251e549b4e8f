using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>ALTER SYSTEM.</summary>
internal static class SystemStatements
{
    public static ExecuteResult Kill(SessionContext session, AlterSystemKill statement)
    {
        Require(session);
        var parts = statement.Session.Split(',', StringSplitOptions.TrimEntries);
        var target = parts.Length >= 2 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var sid) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var serial)
            ? session.Instance.Sessions().FirstOrDefault(s => s.Sid == sid && s.Serial == serial)
            : throw Ora.Error(26, statement.Position);
        if (target is null)
            throw Ora.Error(30);
        if (target == session)
            throw Ora.Error(27);
        target.Cancel.Kill();
        target.Workspace.Rollback();
        return new ExecuteResult(0);
    }

    public static ExecuteResult Set(SessionContext session, AlterSystemSet statement)
    {
        Require(session);
        foreach (var setting in statement.Settings)
        {
            if (InstanceParameters.ErrorForSystem(setting.Name, statement.Scope == "SPFILE") is { } error)
                throw Ora.Error(error);
            session.Store.Define(state => state.With(
                catalog: state.Catalog with { Properties = state.Catalog.Properties.SetItem("PARAMETER." + setting.Name.ToLowerInvariant(), setting.Text) }));
        }

        return new ExecuteResult(0);
    }

    /// <summary>FLUSH, CHECKPOINT, SWITCH LOGFILE: there is nothing here to flush.</summary>
    public static ExecuteResult Other(SessionContext session)
    {
        Require(session);
        return new ExecuteResult(0);
    }

    private static void Require(SessionContext session)
    {
        if (!session.Privileges.HasSystem("ALTER SYSTEM"))
            throw Ora.Error(1031);
    }
}
