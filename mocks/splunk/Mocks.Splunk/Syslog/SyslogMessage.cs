namespace Mocks.Splunk.Syslog;

/// <summary>A syslog message, parsed as far as it can be. What it does not have is null.</summary>
/// <param name="Format"><c>rfc5424</c>, <c>rfc3164</c> or, when it is neither, <c>unknown</c>.</param>
/// <param name="Facility">0–23.</param>
/// <param name="Severity">0 (emergency) – 7 (debug).</param>
/// <param name="Time">As it was written.</param>
/// <param name="StructuredData"><c>id.name</c> and value, in order.</param>
internal sealed record SyslogMessage(
    string Format, int? Facility, int? Severity, string? Time, string? Host, string? App, string? ProcessId, string? MessageId,
    IReadOnlyList<KeyValuePair<string, string>> StructuredData, string Text)
{
    private static readonly string[] Severities = ["emerg", "alert", "crit", "err", "warning", "notice", "info", "debug"];

    private static readonly string[] Facilities =
    [
        "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron", "authpriv", "ftp", "ntp", "audit", "alert",
        "clock", "local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7",
    ];

    public string? SeverityName => Severity is { } severity ? Severities[severity] : null;

    public string? FacilityName => Facility is { } facility ? Facilities[facility] : null;
}
