using Mocks.Http.Json;

namespace Mocks.Http.Responses;

/// <summary>WireMock.Net's answer when no mapping has one: <c>{"Status":"…"}</c>.</summary>
internal static class DotNetStatus
{
    public static byte[] Bytes(string message) => JsonBytes.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("Status", message);
        writer.WriteEndObject();
    }).ToArray();
}
