using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Mappings;
using Mocks.Http.Stubs;

namespace Mocks.Http.Recordings;

/// <summary>Reads the filters of a recording, which are a request pattern beside a list of identities.</summary>
internal static class RecordingFilter
{
    private static readonly string[] Own = ["ids", "allowNonProxied"];

    /// <summary>Null when there is a problem, which is then told.</summary>
    public static RequestPattern? Read(JsonElement filters, FixtureProblems problems)
    {
        var json = JsonBytes.Bytes(writer =>
        {
            writer.WriteStartObject();
            foreach (var property in filters.EnumerateObject().Where(property => !Own.Contains(property.Name, StringComparer.Ordinal)))
                property.WriteTo(writer);
            writer.WriteEndObject();
        });
        var document = MappingDocument.Parse(json, "recording", line => line, problems);
        return document.Root is { } root ? RequestReader.Read(document, root) : null;
    }
}
