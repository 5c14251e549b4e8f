using System.Text.Json;

namespace Mocks.Splunk.Hec;

/// <summary>An answer of the collector, with Splunk's own codes and texts ("Possible error codes", HTTP Event Collector reference).</summary>
/// <param name="Event">The number of the event that is at fault, counted from 0.</param>
internal sealed record HecAnswer(int Status, int Code, string Text, int? Event = null, long? AckId = null)
{
    public static HecAnswer Success { get; } = new(200, 0, "Success");

    public static HecAnswer TokenDisabled { get; } = new(403, 1, "Token disabled");

    public static HecAnswer TokenRequired { get; } = new(401, 2, "Token is required");

    public static HecAnswer InvalidAuthorization { get; } = new(401, 3, "Invalid authorization");

    public static HecAnswer InvalidToken { get; } = new(403, 4, "Invalid token");

    public static HecAnswer NoData { get; } = new(400, 5, "No data");

    public static HecAnswer InvalidFormat { get; } = new(400, 6, "Invalid data format");

    public static HecAnswer IncorrectIndex { get; } = new(400, 7, "Incorrect index");

    public static HecAnswer ChannelMissing { get; } = new(400, 10, "Data channel is missing");

    public static HecAnswer InvalidChannel { get; } = new(400, 11, "Invalid data channel");

    public static HecAnswer EventRequired { get; } = new(400, 12, "Event field is required");

    public static HecAnswer EventBlank { get; } = new(400, 13, "Event field cannot be blank");

    public static HecAnswer AckDisabled { get; } = new(400, 14, "ACK is disabled");

    public static HecAnswer InvalidFields { get; } = new(400, 15, "Error in handling indexed fields");

    public static HecAnswer QueryTokenDisabled { get; } = new(400, 16, "Query string authorization is not enabled");

    public static HecAnswer Healthy { get; } = new(200, 17, "HEC is healthy");

    public static HecAnswer HealthTokenInvalid { get; } = new(400, 21, "Invalid token");

    public static HecAnswer HealthTokenDisabled { get; } = new(400, 22, "Token disabled");

    public static HecAnswer TooLarge { get; } = new(413, 27, "Request entity too large");

    public static HecAnswer NotFound { get; } = new(404, 404, "The requested URL was not found on this server.");

    public static HecAnswer MethodNotAllowed { get; } = new(405, 405, "Method Not Allowed");

    /// <summary><c>{"text":"Success","code":0}</c>.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("text", Text);
            writer.WriteNumber("code", Code);
            if (Event is { } number)
                writer.WriteNumber("invalid-event-number", number);
            if (AckId is { } id)
                writer.WriteNumber("ackId", id);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Status} {Code} {Text}");
}
