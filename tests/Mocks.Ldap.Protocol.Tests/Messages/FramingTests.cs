using System.Buffers;
using CsCheck;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Protocol.Tests.Messages;

public sealed class FramingTests
{
    private const int Longest = 1_000_000;

    private static readonly byte[][] Messages =
    [
        Bytes.Of("3005 020104 4200"),
        Bytes.Of("300C 020101 6007 020103 0400 8000"),
        [0x30, 0x81, 0x87, .. Bytes.Of("020105 4A8181"), .. Bytes.Utf8(new string('a', 0x81)).AsSpan(0, 0x7F), 0x61, 0x61],
        [0x30, 0x84, 0, 0, 0, 5, .. Bytes.Of("020104 4200")],
        Bytes.Of("3006 02010B 500105"),
    ];

    [Fact]
    public void Any_cutting_into_segments_gives_the_same_messages()
    {
        byte[] all = [.. Messages.SelectMany(message => message)];
        Gen.Int[1, 40].Array[1, 60].Sample(cuts =>
        {
            var read = new List<byte[]>();
            byte[] kept = [];
            var at = 0;
            foreach (var cut in cuts.Append(all.Length))
            {
                var arrived = all.AsSpan(at, Math.Min(cut, all.Length - at)).ToArray();
                at += arrived.Length;
                var buffer = Segment.Sequence(kept, arrived);
                while (MessageFraming.TryRead(ref buffer, Longest, out var message))
                    read.Add(message);
                kept = buffer.ToArray();
            }

            return kept.Length == 0 && read.Count == Messages.Length && read.Zip(Messages).All(pair => pair.First.SequenceEqual(pair.Second));
        });
    }

    [Fact]
    public void Nothing_is_taken_before_the_whole_message_is_there()
    {
        foreach (var message in Messages)
        {
            for (var length = 0; length < message.Length; length++)
            {
                var buffer = new ReadOnlySequence<byte>(message, 0, length);
                Assert.False(MessageFraming.TryRead(ref buffer, Longest, out _));
                Assert.Equal(length, buffer.Length);
            }
        }
    }

    [Theory]
    [InlineData("31")]                 // no SEQUENCE
    [InlineData("47455420")]           // "GET "
    [InlineData("1603")]               // a TLS handshake on the plain port
    [InlineData("3080")]               // indefinite length
    [InlineData("308501")]             // length of five octets
    [InlineData("3084FFFFFFFF")]       // 4 GB
    [InlineData("30830F4240")]         // an octet more than allowed
    public void What_begins_as_no_message_is_refused_at_once(string octets) =>
        Assert.Throws<MalformedMessageException>(() =>
        {
            var buffer = new ReadOnlySequence<byte>(Convert.FromHexString(octets));
            MessageFraming.TryRead(ref buffer, Longest, out _);
        });

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        private Segment(byte[] memory, long runningIndex)
        {
            Memory = memory;
            RunningIndex = runningIndex;
        }

        /// <summary>One octet a segment at first, then the rest.</summary>
        public static ReadOnlySequence<byte> Sequence(byte[] first, byte[] second)
        {
            var start = new Segment(first, 0);
            var end = start;
            foreach (var part in (byte[][])[.. second.Take(3).Select(octet => new[] { octet }), [.. second.Skip(3)]])
            {
                var next = new Segment(part, end.RunningIndex + end.Memory.Length);
                end.Next = next;
                end = next;
            }

            return new ReadOnlySequence<byte>(start, 0, end, end.Memory.Length);
        }
    }
}
