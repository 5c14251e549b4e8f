using System.Buffers;
using System.Net.Sockets;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Bench.Ldap;

/// <summary>A connection with several requests outstanding; whatever comes back is counted by its result and looked at no further.</summary>
internal sealed class Client : IDisposable
{
    private readonly TcpClient _tcp;
    private readonly NetworkStream _stream;
    private readonly byte[] _buffer = new byte[256 * 1024];
    private int _filled;
    private int _id;

    private Client(TcpClient tcp)
    {
        _tcp = tcp;
        _stream = tcp.GetStream();
    }

    public static async Task<Client> ConnectAsync(int port)
    {
        var tcp = new TcpClient { NoDelay = true };
        await tcp.ConnectAsync("127.0.0.1", port);
        return new Client(tcp);
    }

    /// <summary>Sends the requests, keeping so many outstanding; throws for any result but success.</summary>
    public async Task RunAsync(int count, int outstanding, Func<int, Action<BerBuilder>> request, byte tag)
    {
        var (sent, done) = (0, 0);
        while (done < count)
        {
            var batch = new ArrayBufferWriter<byte>();
            for (; sent < count && sent - done < outstanding; sent++)
            {
                var operation = new BerBuilder();
                request(sent)(operation);
                batch.Write(new BerBuilder().Open().Integer(++_id).Octets(operation.ToArray(), tag).Close().ToArray());
            }

            if (batch.WrittenCount > 0)
                await _stream.WriteAsync(batch.WrittenMemory);
            done += await ReceiveAsync();
        }
    }

    public void Dispose() => _tcp.Dispose();

    // results among what has come
    private async Task<int> ReceiveAsync()
    {
        var read = await _stream.ReadAsync(_buffer.AsMemory(_filled));
        if (read == 0)
            throw new EndOfStreamException();
        _filled += read;
        var (at, results) = (0, 0);
        while (Frame(_buffer.AsSpan(at, _filled - at)) is > 0 and var length)
        {
            var envelope = LdapEnvelope.Read(_buffer.AsSpan(at, length));
            if (envelope.Tag is not (BerTag.SearchResultEntry or BerTag.SearchResultReference))
            {
                results++;
                var reader = new BerReader(envelope.Operation);
                var code = reader.ReadInteger(BerTag.Enumerated);
                if (code != 0)
                    throw new InvalidOperationException($"result {code} {reader.ReadString()} {reader.ReadString()}");
            }

            at += length;
        }

        _buffer.AsSpan(at, _filled - at).CopyTo(_buffer);
        _filled -= at;
        return results;
    }

    private static int Frame(ReadOnlySpan<byte> data)
    {
        if (data.Length < 2)
            return 0;
        var (header, length) = (2, (int)data[1]);
        if (length >= 0x80)
        {
            header += length & 0x7F;
            if (data.Length < header)
                return 0;
            length = 0;
            for (var i = 2; i < header; i++)
                length = length << 8 | data[i];
        }

        return data.Length >= header + length ? header + length : 0;
    }
}
