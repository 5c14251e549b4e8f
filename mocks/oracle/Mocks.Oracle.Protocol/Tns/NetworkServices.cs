using System.Buffers;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Tns;

/// <summary>
/// Native network services (authentication, encryption, data integrity, supervisor), negotiated before TTC. The answer is that
/// none of them is active; a client that insists on encryption ends the connection itself.
/// <code>
/// 4  DEADBEEF                 then a service:            then its sub-packets:
/// 2  length, all of it        2  service                 2  length of the data
/// 4  version                  2  sub-packets             2  type (1 raw, 2 UB1, 3 UB2, 5 version, 6 status)
/// 2  services                 4  error, 0                n  data
/// 1  flags
/// </code>
/// Learnt from node-oracledb <c>sqlnet/ANO.js</c> and go-ora <c>advanced_nego</c>.
/// </summary>
public static class NetworkServices
{
    public const uint Magic = 0xDEADBEEF;

    private const int HeaderBytes = 13;
    private const uint Version = 0x17000000;
    private const int Authentication = 1;
    private const int Encryption = 2;
    private const int DataIntegrity = 3;
    private const int Supervisor = 4;

    /// <summary>Takes the request off the stream; nothing in it matters to the answer.</summary>
    public static bool Read(ref TtcReader reader)
    {
        reader.Skip(4);
        int length = reader.ReadUInt16();
        if (reader.Underrun)
            return false;
        if (length < HeaderBytes)
            throw new ProtocolException($"native services request of {length} bytes");
        reader.Skip(length - 6);
        return true;
    }

    public static void WriteNothingActive(IBufferWriter<byte> output)
    {
        var services = new ArrayBufferWriter<byte>(128);
        var writer = new TtcWriter(services);
        WriteService(writer, Supervisor, 3);
        WriteStatus(writer, 0x001F);
        WriteSubPacket(writer, 18, 1);
        writer.WriteUInt32(Magic);
        writer.WriteUInt16(3);
        writer.WriteUInt32(4);
        foreach (var service in (ReadOnlySpan<int>)[Supervisor, Authentication, Encryption, DataIntegrity])
            writer.WriteUInt16((ushort)service);
        WriteService(writer, Authentication, 2);
        WriteStatus(writer, 0xFBFF);
        foreach (var service in (ReadOnlySpan<int>)[Encryption, DataIntegrity])
        {
            WriteService(writer, service, 2);
            WriteSubPacket(writer, 1, 2);
            writer.WriteByte(0);
        }

        var answer = new TtcWriter(output);
        answer.WriteUInt32(Magic);
        answer.WriteUInt16((ushort)(HeaderBytes + services.WrittenCount));
        answer.WriteUInt32(Version);
        answer.WriteUInt16(4);
        answer.WriteByte(0);
        answer.WriteBytes(services.WrittenSpan);
    }

    private static void WriteService(TtcWriter writer, int service, int subPackets)
    {
        writer.WriteUInt16((ushort)service);
        writer.WriteUInt16((ushort)subPackets);
        writer.WriteUInt32(0);
        WriteSubPacket(writer, 4, 5);
        writer.WriteUInt32(Version);
    }

    private static void WriteStatus(TtcWriter writer, ushort status)
    {
        WriteSubPacket(writer, 2, 6);
        writer.WriteUInt16(status);
    }

    private static void WriteSubPacket(TtcWriter writer, int length, int type)
    {
        writer.WriteUInt16((ushort)length);
        writer.WriteUInt16((ushort)type);
    }
}
