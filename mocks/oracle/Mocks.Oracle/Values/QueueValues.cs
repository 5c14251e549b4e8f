using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Execution.Queues;

namespace Mocks.Oracle.Values;

/// <summary>Messages of queues as the wire has them, and as the engine has them.</summary>
internal static class QueueValues
{
    private const int DateBytes = 7;
    private const int MessageIdBytes = 16;

    public static EnqueueOptions Options(EnqueueRequest request) => new()
    {
        Visibility = (MessageVisibility)request.Visibility,
        Mode = request.Flags.HasFlag(QueueFlags.Buffered) ? DeliveryMode.Buffered : DeliveryMode.Persistent,
    };

    public static DequeueOptions Options(DequeueRequest request) => new()
    {
        Consumer = NullIfEmpty(request.Consumer),
        Mode = (DequeueMode)request.Mode,
        Navigation = (DequeueNavigation)request.Navigation,
        Visibility = (MessageVisibility)request.Visibility,
        Wait = request.Wait,
        MessageId = request.MessageId is { Length: MessageIdBytes } id ? id : null,
        Correlation = NullIfEmpty(request.Correlation),
        Condition = NullIfEmpty(request.Condition),
        DeliveryMode = request.Flags.HasFlag(QueueFlags.Buffered) ? DeliveryMode.Buffered
            : request.Flags.HasFlag(QueueFlags.Either) ? DeliveryMode.PersistentOrBuffered
            : DeliveryMode.Persistent,
    };

    public static MessageProperties Properties(EnqueueRequest request)
    {
        var properties = request.Properties;
        return new MessageProperties
        {
            Priority = properties.Priority,
            Delay = properties.Delay,
            Expiration = properties.Expiration,
            Correlation = NullIfEmpty(properties.Correlation),
            ExceptionQueue = NullIfEmpty(properties.ExceptionQueue),
            Sender = properties.Sender is { Name: "", Address: "" } ? null : Agent(properties.Sender),
            OriginalMessageId = properties.OriginalMessageId.Length == 0 ? null : properties.OriginalMessageId,
            Recipients = [.. request.Recipients.Select(Agent)],
        };
    }

    /// <exception cref="OraException">ORA-21700: there is no such type.</exception>
    public static (OracleType Type, Datum Value) Payload(ClientSession session, QueuePayloadBytes payload)
    {
        switch (payload.Form)
        {
            case QueuePayloadForm.Raw:
                return (OracleType.Raw(payload.Bytes.Length), Datum.Raw(payload.Bytes));
            case QueuePayloadForm.Json:
                return (OracleType.Json, payload.Bytes.Length == 0 ? Datum.Null : Datum.Object(OsonReader.Read(payload.Bytes)));
            default:
                var type = session.Engine.FindType(payload.TypeId);
                if (type.Detail is not CompositeDetail composite || payload.Bytes.Length == 0)
                    return (type, Datum.Null);
                return (type, Image(session, composite, payload.Bytes));
        }
    }

    /// <exception cref="OraException">ORA-25215: the queue's payloads are of another type than the client expects.</exception>
    public static TakenMessage Taken(ClientSession session, QueueMessage message, ReadOnlySpan<byte> expected)
    {
        var properties = message.Properties;
        return new TakenMessage(message.Id, new QueueProperties
        {
            Priority = (int)properties.Priority,
            Delay = (int)properties.Delay,
            Expiration = (int)properties.Expiration,
            Correlation = properties.Correlation ?? "",
            Attempts = (int)properties.Attempts,
            ExceptionQueue = properties.ExceptionQueue ?? "",
            State = (int)properties.State,
            EnqueueTime = properties.EnqueueTime is { } time ? DateOf(time) : [],
            Transaction = properties.TransactionGroup ?? "",
            Sender = new QueueAgentName(properties.Sender?.Name ?? "", properties.Sender?.Address ?? "", (byte)(properties.Sender?.Protocol ?? 0)),
            OriginalMessageId = properties.OriginalMessageId ?? [],
            Flags = properties.Mode == DeliveryMode.Buffered ? QueueFlags.Buffered : QueueFlags.None,
        }, Payload(session, message, QueuePayloadBytes.FormOf(expected)));
    }

    private static QueuePayloadBytes Payload(ClientSession session, QueueMessage message, QueuePayloadForm expected)
    {
        var value = message.Payload;
        switch (message.PayloadType.Kind)
        {
            case OracleTypeKind.Raw when expected == QueuePayloadForm.Raw:
                return new QueuePayloadBytes(expected, [], value.AsRaw());
            case OracleTypeKind.Json when expected == QueuePayloadForm.Json:
                return new QueuePayloadBytes(expected, [], value.IsNull ? [] : OsonWriter.Write((JsonValue)value.AsObject()!)); // not NULL
            case OracleTypeKind.Object when expected == QueuePayloadForm.Object && message.PayloadType.Detail is CompositeDetail { Identity: { } identity } type:
                return new QueuePayloadBytes(expected, identity.Oid, value.IsNull ? [] : ObjectImageWriter.Write(type, value, lob => session.Lobs.Send(lob).ToBytes()));
            default:
                throw new OraException(OraError.ByCode(25215));
        }
    }

    private static Datum Image(ClientSession session, CompositeDetail type, byte[] image)
    {
        try
        {
            return ObjectImageReader.Read(type, image, locator => session.Lobs.Find(locator));
        }
        catch (Exception exception) when (exception is ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            throw new ProtocolException($"{image.Length} bytes that are no object");
        }
    }

    private static byte[] DateOf(DateTime time)
    {
        var bytes = new byte[DateBytes];
        OracleDate.FromDateTime(time).WriteBytes(bytes);
        return bytes;
    }

    private static QueueAgent Agent(QueueAgentName agent) => new(NullIfEmpty(agent.Name), NullIfEmpty(agent.Address), agent.Protocol);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
