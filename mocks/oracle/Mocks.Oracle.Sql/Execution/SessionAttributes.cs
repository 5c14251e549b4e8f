namespace Mocks.Oracle.Sql.Execution;

/// <summary>What the client tells about itself; V$SESSION and SYS_CONTEXT show it.</summary>
public sealed class SessionAttributes
{
    public string Program { get; set; } = "";

    public string Machine { get; set; } = "";

    public string Terminal { get; set; } = "";

    public string OsUser { get; set; } = "";

    /// <summary>The client's process id, as text.</summary>
    public string Process { get; set; } = "";

    public string DriverName { get; set; } = "";

    public string? Module { get; set; }

    public string? Action { get; set; }

    public string? ClientInfo { get; set; }

    public string? ClientIdentifier { get; set; }

    /// <summary>The database operation that the client says its calls belong to; V$SQL_MONITOR shows it.</summary>
    public string? Operation { get; set; }

    /// <summary>The user that authenticated on behalf of this session's user.</summary>
    public string? ProxyUser { get; set; }

    /// <summary>Attributes of application contexts, by namespace and name, both in upper case.</summary>
    public Dictionary<(string Namespace, string Name), string> Contexts { get; } = [];

    public string? IpAddress { get; set; }

    /// <summary>The edition that the client asked for.</summary>
    public string? Edition { get; set; }
}
