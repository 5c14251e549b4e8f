using System.Buffers.Binary;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// A queue message's payload. The type identifier of the queue tells its form: 15 zeros and 17 hex for RAW, 47 for JSON.
/// <code>
/// put, RAW     so many bytes as were announced
/// put, JSON    UB4 40, 40 bytes of a locator, CLR OSON
/// put, object  DLC type id, DLC object id, DLC snapshot, UB4 version, UB4 length, UB4 flags, CLR image
/// taken        as an object; of RAW and JSON the image is 4 bytes of length and the value
/// </code>
/// </summary>
/// <param name="Form">What the bytes are.</param>
/// <param name="TypeId">Of an object, the identifier of its type, 16 bytes.</param>
/// <param name="Bytes">The value, OSON or an image; empty for NULL.</param>
public sealed record QueuePayloadBytes(QueuePayloadForm Form, byte[] TypeId, byte[] Bytes)
{
    /// <summary>Bytes of a type identifier.</summary>
    internal const int TypeIdBytes = 16;

    private const int LocatorBytes = 40;
    private const byte RawType = 0x17;
    private const byte JsonType = 0x47;

    public static QueuePayloadForm FormOf(ReadOnlySpan<byte> typeId) => typeId.Length == TypeIdBytes && !typeId[..^1].ContainsAnyExcept((byte)0)
        ? typeId[^1] switch
        {
            RawType => QueuePayloadForm.Raw,
            JsonType => QueuePayloadForm.Json,
            _ => QueuePayloadForm.Object,
        }
        : QueuePayloadForm.Object;

    internal static QueuePayloadBytes Read(ref TtcReader reader, byte[] typeId, int rawLength)
    {
        var form = FormOf(typeId);
        switch (form)
        {
            case QueuePayloadForm.Raw:
                return new QueuePayloadBytes(form, typeId, reader.ReadBytes(rawLength));
            case QueuePayloadForm.Json:
                if (reader.ReadUB4() is not LocatorBytes && !reader.Underrun)
                    throw new ProtocolException("locator of a JSON payload");
                reader.Skip(LocatorBytes);
                return new QueuePayloadBytes(form, typeId, reader.ReadClr(ProtocolLimits.ValueBytes) ?? []);
            default:
                return new QueuePayloadBytes(form, typeId, ObjectValueMessage.Read(ref reader).Image ?? []);
        }
    }

    public void Write(TtcWriter writer)
    {
        if (Form == QueuePayloadForm.Object)
        {
            ObjectValueMessage.Write(writer, TypeId, Bytes);
            return;
        }

        var image = Bytes.Length == 0 ? [] : new byte[sizeof(int) + Bytes.Length];
        if (image.Length > 0)
        {
            BinaryPrimitives.WriteInt32BigEndian(image, Bytes.Length);
            Bytes.CopyTo(image, sizeof(int));
        }

        ObjectValueMessage.WriteImage(writer, image);
    }
}
