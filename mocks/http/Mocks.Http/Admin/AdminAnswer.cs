using System.Text;
using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Json;

namespace Mocks.Http.Admin;

/// <summary>What the admin API answers: JSON in the layout of WireMock's, bytes, or nothing.</summary>
internal sealed record AdminAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public static AdminAnswer Ok { get; } = new(200, null, default);

    public static AdminAnswer Empty { get; } = new(200, "application/json", "{}"u8.ToArray());

    public static AdminAnswer NotFound { get; } = new(404, null, default);

    public static AdminAnswer Json(int status, Action<Utf8JsonWriter> write) =>
        new(status, "application/json", Encoding.UTF8.GetBytes(JsonPretty.Text(JsonBytes.Element(write))));

    /// <param name="pointer">To what the error is about, in the request.</param>
    public static AdminAnswer Error(int status, int code, string title, string? detail = null, string? pointer = null) => Json(status, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        WriteError(writer, code, title, detail, pointer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>Everything that is wrong with what was sent.</summary>
    public static AdminAnswer Invalid(FixtureProblems problems) => Json(422, writer =>
    {
        writer.WriteStartObject();
        writer.WriteStartArray("errors");
        foreach (var problem in problems)
            WriteError(writer, 10, "Error parsing JSON", $"line {problem.Line}: {problem.Message}. {problem.Remedy}", problem.Pointer is "" ? "/" : problem.Pointer);
        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    public static AdminAnswer NoIdentity(string text) => Error(400, 10, $"{text} is not a valid UUID");

    /// <summary>What a mock can't do says so.</summary>
    public static AdminAnswer NotSupported(string what) => Error(501, 501, $"{what} is not supported");

    private static void WriteError(Utf8JsonWriter writer, int code, string title, string? detail, string? pointer = null)
    {
        writer.WriteStartObject();
        writer.WriteNumber("code", code);
        if (pointer is not null)
        {
            writer.WriteStartObject("source");
            writer.WriteString("pointer", pointer);
            writer.WriteEndObject();
        }

        writer.WriteString("title", title);
        if (detail is not null)
            writer.WriteString("detail", detail);
        writer.WriteEndObject();
    }
}
