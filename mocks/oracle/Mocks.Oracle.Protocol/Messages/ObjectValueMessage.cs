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
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteInteger(0);
        writer.WriteInteger(image.Length);
        writer.WriteInteger(TopLevel);
        if (image.Length > 0)
            writer.WriteClr(image);
    }
}
