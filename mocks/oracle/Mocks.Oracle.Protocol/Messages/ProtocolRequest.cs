using System.Text;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>
/// <code>
/// 1   type, 1
/// n   versions the client can do, newest first, ended by 0
/// n   name of the driver, ended by 0
/// </code>
/// </summary>
public sealed record ProtocolRequest(string Driver)
{
    private const int Versions = 16;
    private const int NameBytes = 256;

    public static ProtocolRequest Read(ref TtcReader reader)
    {
        reader.ReadByte();
        ReadUntilZero(ref reader, Versions);
        return new ProtocolRequest(Encoding.UTF8.GetString(ReadUntilZero(ref reader, NameBytes)));
    }

    private static byte[] ReadUntilZero(ref TtcReader reader, int maximum)
    {
        var bytes = new List<byte>();
        while (true)
        {
            var value = reader.ReadByte();
            if (value == 0)
                return [.. bytes];
            if (bytes.Count == maximum)
                throw new ProtocolException($"list of more than {maximum} bytes in the protocol request");
            bytes.Add(value);
        }
    }
}
