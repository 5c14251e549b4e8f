using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// An object or collection in a row or as an OUT bind (node-oracledb <c>buffer.js</c>, readDbObject).
/// <code>
/// DLC  type id: 00 22 02 08, 16 of the type, 16 of the extent    UB2  version          CLR  image
/// DLC  object id, empty                                          UB4  image's length
/// DLC  snapshot, empty                                           UB2  flags, 1
/// </code>
/// </summary>
public static class ObjectValueMessage
{
    private const int TopLevel = 1;

    private static readonly byte[] Prefix = [0, 0x22, 2, 8];
    private static readonly byte[] Extent = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1];

    /// <param name="writer">Where to.</param>
    /// <param name="oid">Of the type.</param>
    /// <param name="image">Empty for NULL.</param>
    public static void Write(TtcWriter writer, byte[] oid, byte[] image)
    {
        if (image.Length == 0)
            writer.WriteInteger(0);
        else
            writer.WriteDlc([.. Prefix, .. oid, .. Extent]);
        WriteRest(writer, image);
    }

    /// <summary>Writes an image that has no type: the payload of a queue message that is no object.</summary>
    public static void WriteImage(TtcWriter writer, byte[] image)
    {
        writer.WriteInteger(0);
        WriteRest(writer, image);
    }

    /// <summary>As clients send it, with a UB4 for the version and for the flags; the image is null for NULL.</summary>
    public static (byte[]? TypeId, byte[]? Image) Read(ref TtcReader reader)
    {
        var typeId = reader.ReadDlc(ProtocolLimits.AttributeBytes);
        reader.ReadDlc(ProtocolLimits.AttributeBytes);
        reader.ReadDlc(ProtocolLimits.AttributeBytes);
        reader.ReadUB4();
        var length = reader.ReadUB4();
        reader.ReadUB4();
        return (typeId, length == 0 ? null : reader.ReadClr(ProtocolLimits.ValueBytes));
    }

    private static void WriteRest(TtcWriter writer, byte[] image)
    {
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteInteger(image.Length);
        writer.WriteInteger(TopLevel);
        if (image.Length > 0)
            writer.WriteClr(image);
    }
}
