using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using Mocks.Hosting;

namespace Mocks.Splunk.Syslog;

/// <summary>Takes messages from datagrams and connections into the journal.</summary>
internal sealed class SyslogReceiver(Journal journal)
{
    private static readonly Meter Meter = new("Mocks.Splunk");
    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("mocks_splunk_syslog_messages", description: "Syslog messages received");

    /// <summary>One datagram is one message.</summary>
    public void Receive(ReadOnlyMemory<byte> datagram, EndPoint sender) => Record(datagram.Span, "udp", Client(sender));

    /// <summary>One connection carries many; a stream that can't be followed is closed.</summary>
    public async Task HandleAsync(TcpConnection connection)
    {
        var input = connection.Transport.Input;
        var client = Client(connection.Remote);
        try
        {
            while (true)
            {
                var result = await input.ReadAsync(connection.Closing);
                var buffer = result.Buffer;
                while (SyslogFramer.TryRead(ref buffer, result.IsCompleted, out var message))
                    Record(message.IsSingleSegment ? message.FirstSpan : message.ToArray(), "tcp", client);
                input.AdvanceTo(buffer.Start, buffer.End);
                if (result.IsCompleted)
                    return;
            }
        }
        catch (InvalidDataException)
        {
            // the stream is not framed as RFC 6587 has it
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // the sender went away, or the host stops: what was whole is recorded
        }
    }

    private void Record(ReadOnlySpan<byte> bytes, string transport, string client)
    {
        var started = Stopwatch.GetTimestamp();
        var message = SyslogParser.Parse(bytes);
        if (message.Text.Length == 0 && message.Format == "unknown")
            return;
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = message.Format, ["transport"] = transport };
        foreach (var (name, value) in new[]
        {
            ("facility", message.FacilityName), ("severity", message.SeverityName), ("time", message.Time), ("host", message.Host),
            ("app", message.App), ("procid", message.ProcessId), ("msgid", message.MessageId),
            ("priority", message is { Facility: { } facility, Severity: { } severity }
                ? ((facility * 8) + severity).ToString(CultureInfo.InvariantCulture)
                : null),
        })
        {
            if (value is not null)
                details[name] = value;
        }

        foreach (var (name, value) in message.StructuredData)
            details["sd." + name] = value;
        journal.Record("splunk", "syslog", client, message.Text.ReplaceLineEndings(" "), "ok", Stopwatch.GetElapsedTime(started), details);
        Messages.Add(1);
    }

    private static string Client(EndPoint? sender) => sender switch
    {
        IPEndPoint { Address.IsIPv4MappedToIPv6: true } mapped => mapped.Address.MapToIPv4().ToString(),
        IPEndPoint address => address.Address.ToString(),
        _ => "",
    };
}
