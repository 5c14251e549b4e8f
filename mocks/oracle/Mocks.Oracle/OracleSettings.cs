using System.Security.Cryptography;
using Mocks.Hosting;

namespace Mocks.Oracle;

/// <summary>The environment, named as in <c>gvenzl/oracle-free</c> where that has a variable for it.</summary>
/// <param name="Port">Oracle Net.</param>
/// <param name="TlsPort">Oracle Net over TLS (TCPS).</param>
/// <param name="Release">19 or 23.</param>
/// <param name="SystemPassword">Of SYS and SYSTEM.</param>
/// <param name="ApplicationUser">A user to create, or null.</param>
/// <param name="ApplicationPassword">Its password.</param>
/// <param name="Services">Service names that are answered; the first is the database's own.</param>
/// <param name="Sids">SIDs that are answered.</param>
/// <param name="Pbkdf2">Passwords are proven by the 12c verifier, to clients that know it; else by the 11g one.</param>
/// <param name="OpenCursors">The parameter open_cursors.</param>
/// <param name="Trace">Log every packet.</param>
/// <param name="InitFolder">Scripts that fill a new database.</param>
/// <param name="StartFolder">Scripts that run at each start, behind those and the fixture set.</param>
internal sealed record OracleSettings(
    int Port, int TlsPort, int Release, string SystemPassword, string? ApplicationUser, string? ApplicationPassword,
    IReadOnlyList<string> Services, IReadOnlyList<string> Sids, bool Pbkdf2, int OpenCursors, bool Trace, string InitFolder, string StartFolder)
{
    private const string DefaultService = "FREEPDB1";
    private const string Instance = "FREE";
    private const int DefaultOpenCursors = 300;

    /// <summary>The password made up for ORACLE_RANDOM_PASSWORD, to be shown once; else null.</summary>
    public string? RandomPassword { get; private init; }

    public static OracleSettings Read(Settings settings)
    {
        var random = settings.Flag("ORACLE_RANDOM_PASSWORD", false) ? RandomNumberGenerator.GetHexString(16, lowercase: true) : null;
        var user = settings.Text("APP_USER");
        var password = settings.Text("APP_USER_PASSWORD");
        if (user is null != password is null)
        {
            settings.Problems.Add(
                user is null ? "APP_USER_PASSWORD" : "APP_USER", 0, "an application user needs both a name and a password",
                "Set APP_USER and APP_USER_PASSWORD, or neither.");
        }

        return new OracleSettings(
            settings.Port("MOCK_ORACLE_PORT", 1521),
            settings.Port("MOCK_ORACLE_TLS_PORT", 2484),
            settings.Choice("MOCK_ORACLE_VERSION", "23", "19", "19c", "23", "23ai") is "19" or "19c" ? 19 : 23,
            random ?? settings.Text("ORACLE_PASSWORD", "oracle"),
            user, password,
            [DefaultService, .. settings.List("ORACLE_DATABASE"), Instance],
            [Instance],
            settings.Choice("MOCK_ORACLE_PASSWORD_VERSIONS", "12C", "11G", "12C") == "12C",
            settings.Number("MOCK_ORACLE_OPEN_CURSORS", DefaultOpenCursors, 1, 65_535),
            settings.Flag("MOCK_ORACLE_TRACE", false),
            settings.Text("MOCK_ORACLE_INITDB", "/container-entrypoint-initdb.d"),
            settings.Text("MOCK_ORACLE_STARTDB", "/container-entrypoint-startdb.d"))
        { RandomPassword = random };
    }
}
