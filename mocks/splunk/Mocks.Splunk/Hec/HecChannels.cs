using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Mocks.Splunk.Hec;

/// <summary>Channels and the acknowledgement ids given out on them. An id is acknowledged once, when first asked for, as in Splunk.</summary>
internal sealed class HecChannels
{
    // a client that makes a channel an event must not fill the memory
    private const int MostChannels = 10_000;
    private const int MostPending = 100_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Next, Dictionary<long, int> Pending)> _channels = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The channel of a request, or null when it names none.</summary>
    /// <exception cref="HecException">It is no GUID.</exception>
    public static string? Of(HttpRequest request)
    {
        var channel = request.Headers["X-Splunk-Request-Channel"].ToString() is { Length: > 0 } header ? header : request.Query["channel"].ToString();
        if (channel.Length == 0)
            return null;
        return Guid.TryParse(channel, out _) ? channel : throw new HecException(HecAnswer.InvalidChannel);
    }

    public long NextId(string channel)
    {
        lock (_lock)
        {
            if (!_channels.TryGetValue(channel, out var state))
            {
                if (_channels.Count >= MostChannels)
                    _channels.Clear();
                state = (0, []);
            }

            if (state.Pending.Count < MostPending)
                state.Pending.Add(state.Next, 0);
            _channels[channel] = (state.Next + 1, state.Pending);
            return state.Next;
        }
    }

    /// <summary>Answers <c>{"acks":[0,1]}</c> with <c>{"acks":{"0":true,"1":false}}</c>.</summary>
    /// <exception cref="HecException">The body is not such.</exception>
    /// <param name="times">An id is acknowledged when it is asked for so often.</param>
    public byte[] Acknowledge(string channel, int times, ReadOnlyMemory<byte> body)
    {
        var ids = Ids(body);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartObject("acks");
            lock (_lock)
            {
                foreach (var id in ids)
                {
                    writer.WriteBoolean(
                        id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        _channels.TryGetValue(channel, out var state) && IsAcknowledged(state.Pending, id, times));
                }
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static bool IsAcknowledged(Dictionary<long, int> pending, long id, int times)
    {
        if (!pending.TryGetValue(id, out var asked))
            return false;
        pending[id] = ++asked;
        return asked >= times && pending.Remove(id);
    }

    private static List<long> Ids(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("acks", out var acks)
                && acks.ValueKind == JsonValueKind.Array)
            {
                return [.. acks.EnumerateArray().Select(ack => ack.ValueKind == JsonValueKind.Number && ack.TryGetInt64(out var id)
                    ? id
                    : throw new HecException(HecAnswer.InvalidFormat)).Distinct()];
            }
        }
        catch (JsonException)
        {
            // told below
        }

        throw new HecException(HecAnswer.InvalidFormat);
    }
}
