namespace Mocks.Splunk.Hec;

/// <summary>An event as it arrived. What was not given is null.</summary>
/// <param name="Text">The event: a text as it is, anything else as JSON.</param>
/// <param name="Time">Seconds since 1970 as they were written.</param>
/// <param name="Fields">Indexed fields by name.</param>
internal sealed record HecEvent(
    string Text, string? Time, string? Host, string? Source, string? SourceType, string? Index,
    IReadOnlyList<KeyValuePair<string, string>> Fields);
