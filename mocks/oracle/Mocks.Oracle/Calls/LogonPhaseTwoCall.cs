using System.Globalization;
using Mocks.Oracle.Connections;
using Mocks.Oracle.Piggybacks;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Authentication;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Calls;

/// <summary>The client proves its password and gets a session; or, once it has one, changes its password.</summary>
internal static class LogonPhaseTwoCall
{
    private const LogonModes Administrator = LogonModes.SysDba | LogonModes.SysOper | LogonModes.SysAsm | LogonModes.SysBackup
        | LogonModes.SysDataGuard | LogonModes.SysKeyManagement | LogonModes.SysRac;

    private const string NewPassword = "AUTH_NEWPASSWORD";
    private const string InGrace = "EXPIRED(GRACE)";
    private const int GraceDays = 7;

    private static readonly OraException PasswordWillExpire = new(OraError.PasswordWillExpire, 0, GraceDays);

    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var connection = call.Connection;
        var request = await call.Input.ReadAsync(
            static (ref reader, dialect) => LogonRequest.Read(ref reader, dialect.TextAsClr), call.Dialect, cancellationToken);
        if (connection.Logon is not { } logon)
            throw new OraException(OraError.InvalidCredential);
        if (connection.Session is not null)
        {
            ChangePassword(call, logon, request);
            return;
        }

        call.Summary = "LOGON";
        if (logon.Verifier.Verify(request) is not { } key)
            throw new OraException(OraError.InvalidCredential);
        logon.Key = key;
        await connection.Server.Faults.AtLogonAsync(connection, logon.Credential?.Name ?? logon.User, cancellationToken);
        connection.Session = Open(connection, logon, request, key);
        connection.Input.MessageLimit = ProtocolLimits.ValueBytes + ProtocolLimits.SqlBytes;
        LogonAnswer.Write(call.Writer, Pairs(connection, key));
        if (logon.Credential?.AccountStatus == InGrace)
            WarningMessage.Write(call.Writer, PasswordWillExpire.Code, PasswordWillExpire.MessageFor(connection.Server.Compat));
    }

    private static void ChangePassword(CallContext call, Logon logon, LogonRequest request)
    {
        call.Summary = "PASSWORD";
        var current = call.Connection.Server.Database.FindUser(call.Session.Engine.User)?.Password;
        var repeatsLogon = request["AUTH_SESSKEY"] is not null; // older drivers go through both phases again
        var key = repeatsLogon ? logon.Verifier.Verify(request) : logon.Key;
        if (key is null || current is null || key.DecryptPassword(request["AUTH_PASSWORD"]) != current)
            throw new OraException(OraError.InvalidCredential);
        if (key.DecryptPassword(request[NewPassword]) is not { Length: > 0 } password)
            throw new OraException(OraError.MissingOrInvalidPassword);
        call.Session.Engine.ChangePassword(password);
        logon.Key = key;
        LogonAnswer.Write(call.Writer, repeatsLogon ? Pairs(call.Connection, key) : []);
    }

    private static ClientSession Open(Connection connection, Logon logon, LogonRequest request, SessionKey key)
    {
        var credential = logon.Credential!; // the verifier knows no password without one
        var asAdministrator = (request.Mode & Administrator) != LogonModes.None;
        if (credential.Name == "SYS" != asAdministrator)
            throw new OraException(asAdministrator ? OraError.InsufficientPrivileges : OraError.ConnectionAsSysShouldBe);

        var newPassword = key.DecryptPassword(request[NewPassword]);
        if (newPassword is null && credential.AccountStatus.StartsWith("EXPIRED", StringComparison.Ordinal) && credential.AccountStatus != InGrace)
            throw new OraException(credential.AccountStatus == "EXPIRED" ? OraError.PasswordExpired : OraError.AccountLocked);
        var user = credential.Name;
        var attributes = Attributes(connection, logon.Client, request);
        if (request["PROXY_CLIENT_NAME"] is { Length: > 0 } client)
        {
            attributes.ProxyUser = credential.Name;
            user = connection.Server.Database.FindClient(client, credential.Name);
        }

        var session = connection.Server.Database.OpenSession(user, attributes);
        try
        {
            session.IsCancelPending = () => connection.Input.IsInterrupted;
            foreach (var (name, attribute, value) in ApplicationContext(request))
                SessionPiggybacks.SetContext(session, name, attribute, value);
            foreach (var statement in connection.Server.Faults.LogonStatements(user))
                session.Run(statement);
            if (newPassword is not null)
                session.ChangePassword(newPassword);
            foreach (var pair in request.Pairs.Where(pair => pair.Key == "AUTH_ALTER_SESSION" && pair.Value.Length > 0))
                session.Run(pair.Value);
        }
        catch (OraException)
        {
            session.Dispose();
            throw;
        }

        connection.Server.Metrics.Sessions.Add(1);
        return new ClientSession(session, connection.Server.Metrics) { MustTellReturn = connection.Pooled };
    }

    /// <summary>Triples of pairs: namespace, name and value of each attribute that the client sets at log-on.</summary>
    private static IEnumerable<(string Namespace, string Name, string Value)> ApplicationContext(LogonRequest request)
    {
        var parts = request.Pairs.Where(pair => pair.Key.TrimEnd('\0') is "AUTH_APPCTX_NSPACE" or "AUTH_APPCTX_ATTR" or "AUTH_APPCTX_VALUE").ToArray();
        for (var i = 0; i + 2 < parts.Length; i += 3)
            yield return (parts[i].Value, parts[i + 1].Value, parts[i + 2].Value);
    }

    private static SessionAttributes Attributes(Connection connection, LogonRequest one, LogonRequest two) => new()
    {
        Program = one["AUTH_PROGRAM_NM"] ?? two["AUTH_PROGRAM_NM"] ?? "",
        Machine = one["AUTH_MACHINE"] ?? two["AUTH_MACHINE"] ?? "",
        Terminal = one["AUTH_TERMINAL"] ?? two["AUTH_TERMINAL"] ?? "",
        OsUser = one["AUTH_SID"] ?? two["AUTH_SID"] ?? "",
        Process = one["AUTH_PID"] ?? two["AUTH_PID"] ?? "",
        DriverName = two["SESSION_CLIENT_DRIVER_NAME"] ?? "",
        Edition = two["AUTH_ORA_EDITION"],
        IpAddress = connection.ClientAddress[..Math.Max(connection.ClientAddress.LastIndexOf(':'), 0)],
    };

    /// <summary>What drivers are seen to read, and what go-oracledb and tools show.</summary>
    private static KeyValue[] Pairs(Connection connection, SessionKey key)
    {
        var session = connection.Session!.Engine; // opened just before
        var identity = connection.Server.Identity;
        var database = connection.Server.Settings.Services[0];
        return
        [
            new("AUTH_VERSION_STRING", "- Production"),
            new("AUTH_VERSION_SQL", "26"),
            new("AUTH_XACTION_TRAITS", "3"),
            new("AUTH_VERSION_NO", Number(identity.VersionNumber)),
            new("AUTH_VERSION_STATUS", "0"),
            new("AUTH_CAPABILITY_TABLE", ""),
            new("AUTH_LAST_LOGIN", ""),
            new("AUTH_DBNAME", database),
            new("AUTH_DB_MOUNT_ID", "1234567890"),
            new("AUTH_DB_ID", "1234567890"),
            new("AUTH_USER_ID", "1"),
            new("AUTH_SESSION_ID", Number(session.Sid)),
            new("AUTH_SERIAL_NUM", Number(session.Serial)),
            new("AUTH_INSTANCE_NO", "1"),
            new("AUTH_INSTANCENAME", "FREE"),
            new("AUTH_FAILOVER_ID", ""),
            new("AUTH_NLS_LXLAN", session.Nls.Language),
            new("AUTH_NLS_LXCTERRITORY", session.Nls.Territory),
            new("AUTH_NLS_LXCCURRENCY", session.Nls.Currency),
            new("AUTH_NLS_LXCISOCURR", session.Nls.IsoCurrency),
            new("AUTH_NLS_LXCNUMERICS", session.Nls.NumericCharacters),
            new("AUTH_NLS_LXCDATEFM", session.Nls.DateFormat),
            new("AUTH_NLS_LXCDATELANG", session.Nls.DateLanguage),
            new("AUTH_NLS_LXCSORT", session.Nls.Sort),
            new("AUTH_NLS_LXCCALENDAR", session.Nls.Calendar),
            new("AUTH_NLS_LXCUNIONCUR", session.Nls.DualCurrency),
            new("AUTH_NLS_LXCTIMEFM", session.Nls.TimeFormat),
            new("AUTH_NLS_LXCSTMPFM", session.Nls.TimestampFormat),
            new("AUTH_NLS_LXCTTZNFM", session.Nls.TimeTzFormat),
            new("AUTH_NLS_LXCSTZNFM", session.Nls.TimestampTzFormat),
            new("AUTH_SC_SERVICE_NAME", connection.ServiceName.ToLowerInvariant()),
            new("AUTH_SC_INSTANCE_NAME", "FREE"),
            new("AUTH_SC_INSTANCE_ID", "1"),
            new("AUTH_SC_DBUNIQUE_NAME", "FREE"),
            new("AUTH_SC_REAL_DBUNIQUE_NAME", "FREE"),
            new("AUTH_SC_DB_DOMAIN", ""),
            new("AUTH_SC_SERVER_HOST", "oracle"),
            new("AUTH_SC_SVC_FLAGS", "0"),
            new("AUTH_MAX_OPEN_CURSORS", Number(connection.Server.Database.OpenCursors)),
            new("AUTH_MAX_IDEN_LENGTH", "128"),
            new("AUTH_PDB_UID", "1234567890"),
            new("AUTH_SVR_RESPONSE", key.ServerResponse()),
        ];
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
