using System.Buffers;
using System.Text;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Tns;

namespace Mocks.Fuzz;

/// <summary>TNS: packets, the CONNECT packet, its descriptor, markers, native services.</summary>
internal sealed class PacketTarget : ITarget
{
    public string Name => "tns";

    public IReadOnlyList<byte[]> Corpus { get; } =
        [.. Recording.All.SelectMany(recording => recording.Connects.Select(body => Packet(PacketType.Connect, body)).Concat(recording.Negotiation.Select(body => Packet(PacketType.Data, body))))];

    public void Run(byte[] input)
    {
        foreach (var largeLengths in (bool[])[false, true])
        {
            try
            {
                var buffer = new ReadOnlySequence<byte>(input);
                while (PacketReader.TryRead(ref buffer, largeLengths, out var packet))
                    Read(packet);
            }
            catch (ProtocolException)
            {
                // its answer
            }
        }
    }

    private static void Read(Packet packet)
    {
        if (packet.Type == PacketType.Marker)
            MarkerPacket.Read(packet.Body);
        if (packet.Type == PacketType.Connect)
            ConnectDescriptor.Parse(ConnectPacket.Read(packet.Body).Data ?? "");
        ConnectDescriptor.Parse(Encoding.UTF8.GetString(packet.Body));
        var services = new Mocks.Oracle.Protocol.Ttc.TtcReader(packet.Body);
        NetworkServices.Read(ref services);
    }

    private static byte[] Packet(PacketType type, byte[] body)
    {
        var output = new ArrayBufferWriter<byte>();
        PacketWriter.Write(output, type, 0, body, largeLengths: false);
        return output.WrittenSpan.ToArray();
    }
}
