using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle;

/// <summary>The user of APP_USER, made as the image that people know makes it: with its own schema and all it needs there.</summary>
internal static class ApplicationUser
{
    private const string Privileges =
        "CONNECT, RESOURCE, CREATE VIEW, CREATE SEQUENCE, CREATE SYNONYM, CREATE TRIGGER, CREATE PROCEDURE, CREATE TYPE, CREATE MATERIALIZED VIEW, UNLIMITED TABLESPACE";

    /// <summary>Nothing when none is asked for, or when it is there already.</summary>
    public static void Create(Database database, OracleSettings settings)
    {
        if (settings.ApplicationUser is not { } user || settings.ApplicationPassword is not { } password || database.FindUser(user) is not null)
            return;
        using var session = database.OpenSession("SYS", new SessionAttributes());
        session.Run($"CREATE USER {user} IDENTIFIED BY \"{password}\"");
        foreach (var privilege in Privileges.Split(", "))
            session.Run($"GRANT {privilege} TO {user}");
    }
}
