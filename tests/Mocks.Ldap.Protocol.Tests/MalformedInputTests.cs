using System.Buffers;
using CsCheck;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Protocol.Tests;

/// <summary>Whatever comes from the wire, only the protocol's own exceptions come out.</summary>
public sealed class MalformedInputTests
{
    private static readonly byte[][] Seeds =
    [
        Bytes.Of("3018 020103 6013 020103 0400 A30C 0405 504C41494E 0403 006100"),
        Bytes.Of("302C 020105 6327 0404 6F3D6163 0A0102 0A0103 02020384 02013C 0101FF A308 0403 756964 0401 61 3005 0403 756964"),
        Bytes.Of("303A 020105 6335 0400 0A0102 0A0103 020100 020100 010100 A01D A20B A409 0401 61 3004 8102 7879 A90E 8103 312E32 8201 61 8301 41 8401 FF 3000"),
        Bytes.Of("3021 020106 661C 0404 6F3D6163 3014 3012 0A0102 300D 0402 736E 3107 0401 61 0402 6263"),
        Bytes.Of("3017 020109 6C12 0404 6F3D6163 0403 6F3D78 010100 8002 633D"),
        Bytes.Of("300F 02010D 770A 8003 312E32 8103 010203"),
        Bytes.Of("3024 020101 4200 A01D 3005 0403 312E32 3008 0403 312E33 0101FF 300A 0403 312E34 0403 010203"),
    ];

    [Fact]
    public void Changed_messages_are_read_or_refused() =>
        Gen.Select(Gen.Int[0, Seeds.Length - 1], Gen.Select(Gen.Int[0, 80], Gen.Byte).Array[0, 6], Gen.Int[0, 80]).Sample(
            (seed, changes, length) =>
            {
                var message = Seeds[seed].ToArray();
                foreach (var (at, octet) in changes)
                    message[at % message.Length] = octet;
                return IsReadOrRefused(message) && IsReadOrRefused(message[..Math.Min(length, message.Length)]);
            },
            iter: 100_000);

    [Fact]
    public void Random_octets_are_read_or_refused() => Gen.Byte.Array[0, 100].Sample(IsReadOrRefused, iter: 50_000);

    private static bool IsReadOrRefused(byte[] octets)
    {
        try
        {
            var buffer = new ReadOnlySequence<byte>(octets);
            while (MessageFraming.TryRead(ref buffer, 10_000, out var message))
            {
                var envelope = LdapEnvelope.Read(message);
                envelope.ReadControls();
                RequestReader.Read(envelope.Tag, envelope.Operation);
            }
        }
        catch (Exception exception) when (exception is MalformedMessageException or LdapException)
        {
            // refused, as it should be
            return true;
        }

        return true;
    }
}
