namespace Mocks.Splunk.Hec;

/// <summary>An event as it arrived. What was not given is null.</summary>
/// <param name="Text">The event: a text as it is, anything else as JSON.</param>
/// <param name="Time">Seconds since 1970 as they were written.</param>
/// <param name="Fields">Indexed fields by name.</param>
internal sealed record HecEvent(
    string Text, string? Time, string? Host, string? Source, string? SourceType, string? Index,
    IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    private const string SingleName = "metric_name";
    private const string MultipleName = "metric_name:";

    /// <summary>A measurement, in one of Splunk's two forms: a name and a value, or names with values (<c>metric_name:cpu.user</c>).</summary>
    public bool IsMetric => Fields.Any(given => given.Key == SingleName || given.Key.StartsWith(MultipleName, StringComparison.Ordinal));

    /// <summary><c>cpu.user=1.5 cpu.system=0.2</c>.</summary>
    public string MetricText
    {
        get
        {
            var measured = Fields.Where(given => given.Key.StartsWith(MultipleName, StringComparison.Ordinal)).Select(given => $"{given.Key[MultipleName.Length..]}={given.Value}");
            var single = Fields.Where(given => given.Key == SingleName).Select(given => $"{given.Value}={Fields.FirstOrDefault(value => value.Key == "_value").Value}");
            return string.Join(' ', single.Concat(measured));
        }
    }
}
