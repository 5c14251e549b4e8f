using System.Buffers;

namespace Mocks.Ldap.Protocol.Messages;

/// <summary>Cuts a stream of octets into LDAPMessages by their outermost length. Pure: nothing is consumed but whole messages.</summary>
public static class MessageFraming
{
    private const int LongestHeader = 6;

    /// <summary>Takes one whole message off the front of <paramref name="buffer"/>; false when more octets are needed.</summary>
    /// <exception cref="MalformedMessageException">It does not begin as one, or announces more than <paramref name="longest"/> octets.</exception>
    public static bool TryRead(ref ReadOnlySequence<byte> buffer, int longest, out byte[] message)
    {
        message = [];
        if (buffer.IsEmpty)
            return false;
        Span<byte> header = stackalloc byte[LongestHeader];
        var present = (int)Math.Min(buffer.Length, LongestHeader);
        buffer.Slice(0, present).CopyTo(header);
        if (header[0] != Ber.BerTag.Sequence)
            throw new MalformedMessageException($"message begins with 0x{header[0]:X2}");
        if (present < 2)
            return false;
        long total = 2 + header[1];
        if (header[1] >= 0x80)
        {
            var octets = header[1] & 0x7F;
            if (octets is 0 or > 4)
                throw new MalformedMessageException("message length is indefinite or too long");
            if (present < 2 + octets)
                return false;
            long length = 0;
            for (var i = 0; i < octets; i++)
                length = length << 8 | header[2 + i];
            total = 2 + octets + length;
        }

        if (total > longest)
            throw new MalformedMessageException($"message of {total} octets exceeds {longest}");
        if (buffer.Length < total)
            return false;
        message = new byte[total];
        buffer.Slice(0, total).CopyTo(message);
        buffer = buffer.Slice(total);
        return true;
    }
}
