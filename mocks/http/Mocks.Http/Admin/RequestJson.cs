using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Mocks.Http.NearMisses;
using Mocks.Http.Requests;

namespace Mocks.Http.Admin;

/// <summary>A logged request as WireMock lists it.</summary>
internal static class RequestJson
{
    public static void Write(Utf8JsonWriter writer, ServedRequest served)
    {
        writer.WriteStartObject();
        writer.WriteString("id", served.Request.Id);
        writer.WritePropertyName("request");
        WriteRequest(writer, served.Request);
        writer.WritePropertyName("responseDefinition");
        if (served.Stub is { } stub)
            MappingJson.WriteResponse(writer, stub);
        else
            WriteNoStub(writer);
        writer.WriteStartObject("response");
        writer.WriteNumber("status", served.Status);
        WriteResponseHeaders(writer, served);
        writer.WriteBase64String("bodyAsBase64", served.ResponseBody.Span);
        writer.WriteString("body", Encoding.UTF8.GetString(served.ResponseBody.Span));
        if (served.Stub?.Response.Fault is { } fault)
            writer.WriteString("fault", FaultName(fault));
        writer.WriteEndObject();
        writer.WriteBoolean("wasMatched", served.Stub is not null);
        WriteTiming(writer, served.Duration);
        writer.WriteStartArray("subEvents");
        writer.WriteEndArray();
        if (served.Stub is { } mapping)
        {
            writer.WritePropertyName("stubMapping");
            MappingJson.Write(writer, mapping);
        }

        writer.WriteEndObject();
    }

    public static void WriteRequest(Utf8JsonWriter writer, ReceivedRequest logged)
    {
        // parsed parts are made anew, as another thread may be looking at the log too
        var request = logged.Bare();
        writer.WriteStartObject();
        writer.WriteString("url", request.Url);
        writer.WriteString("absoluteUrl", request.BaseUrl + request.Url);
        writer.WriteString("method", request.Method);
        writer.WriteString("clientIp", request.ClientAddress);
        WriteHeaders(writer, request.Headers);
        WritePlain(writer, "cookies", request.Cookies);
        writer.WriteBoolean("browserProxyRequest", false);
        writer.WriteNumber("loggedDate", request.Time.ToUnixTimeMilliseconds());
        writer.WriteBase64String("bodyAsBase64", request.BodyBytes.Span);
        writer.WriteString("body", Encoding.UTF8.GetString(request.BodyBytes.Span));
        writer.WriteString("protocol", request.Protocol);
        writer.WriteString("scheme", request.Scheme);
        writer.WriteString("host", request.Host);
        writer.WriteNumber("port", request.Port);
        writer.WriteString("loggedDateString", request.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        WriteKeyed(writer, "queryParams", request.Query);
        WriteKeyed(writer, "formParams", request.Form);
        writer.WriteEndObject();
    }

    public static void WriteMatchResult(Utf8JsonWriter writer, NearMiss miss)
    {
        writer.WriteStartObject("matchResult");
        writer.WriteStartArray("subEvents");
        writer.WriteEndArray();
        writer.WriteStartArray("diffDescriptions");
        writer.WriteEndArray();
        writer.WriteNumber("distance", miss.Distance);
        writer.WriteEndObject();
    }

    private static void WriteNoStub(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("status", 404);
        writer.WriteBoolean("fromConfiguredStub", false);
        writer.WriteEndObject();
    }

    private static void WriteResponseHeaders(Utf8JsonWriter writer, ServedRequest served)
    {
        if (served.Stub is not { } stub)
            return;
        var headers = stub.Response.Headers.Select(header => new KeyValuePair<string, StringValues>(header.Name, header.Values))
            .Append(new("Matched-Stub-Id", stub.IdText));
        if (stub.Name is { } name)
            headers = headers.Append(new("Matched-Stub-Name", name));
        WriteHeaders(writer, headers);
    }

    private static void WriteTiming(Utf8JsonWriter writer, TimeSpan duration)
    {
        var milliseconds = (long)duration.TotalMilliseconds;
        writer.WriteStartObject("timing");
        writer.WriteNumber("addedDelay", 0);
        writer.WriteNumber("processTime", milliseconds);
        writer.WriteNumber("responseSendTime", 0);
        writer.WriteNumber("serveTime", milliseconds);
        writer.WriteNumber("totalTime", milliseconds);
        writer.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, StringValues>> headers) =>
        WritePlain(writer, "headers", headers);

    private static void WritePlain(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            writer.WritePropertyName(key);
            if (value.Count == 1)
                writer.WriteStringValue(value[0]);
            else
                WriteArray(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteKeyed(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        writer.WriteStartObject(name);
        foreach (var (key, value) in values)
        {
            writer.WriteStartObject(key);
            writer.WriteString("key", key);
            writer.WritePropertyName("values");
            WriteArray(writer, value);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteArray(Utf8JsonWriter writer, StringValues values)
    {
        writer.WriteStartArray();
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static string FaultName(Responses.Fault fault) => fault switch
    {
        Responses.Fault.EmptyResponse => "EMPTY_RESPONSE",
        Responses.Fault.MalformedResponseChunk => "MALFORMED_RESPONSE_CHUNK",
        Responses.Fault.RandomDataThenClose => "RANDOM_DATA_THEN_CLOSE",
        _ => "CONNECTION_RESET_BY_PEER",
    };
}
