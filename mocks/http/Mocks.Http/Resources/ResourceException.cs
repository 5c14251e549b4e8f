using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Validation;

namespace Mocks.Http.Resources;

/// <summary>Ends a request to a resource with a problem (RFC 9457).</summary>
internal sealed class ResourceException(int status, string title, string detail) : Exception(detail)
{
    public int Status => status;

    /// <summary>What is wrong with the row, member by member.</summary>
    public IReadOnlyList<Violation> Violations { get; init; } = [];

    public ReadOnlyMemory<byte> ToJson(string instance) => JsonBytes.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("type", "about:blank");
        writer.WriteString("title", title);
        writer.WriteNumber("status", status);
        writer.WriteString("detail", Message);
        writer.WriteString("instance", instance);
        if (Violations.Count > 0)
        {
            writer.WriteStartArray("errors");
            foreach (var violation in Violations)
                Write(writer, violation);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, Violation violation)
    {
        // a missing member is told at its own place, where a form shows it
        var path = (violation.Path ?? []).Skip(1).ToList();
        if (violation.Code == "required" && violation.Message.Split('\'') is [_, var missing, _])
            path.Add(missing);
        writer.WriteStartObject();
        writer.WriteString("pointer", string.Concat(path.Select(name => "/" + name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))));
        writer.WriteString("code", violation.Code);
        writer.WriteString("detail", violation.Message);
        writer.WriteEndObject();
    }
}
