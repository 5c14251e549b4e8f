using System.Buffers;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Fuzz;

/// <summary>LDAP: framing, BER, requests, controls, filters.</summary>
internal sealed class LdapMessageTarget : ITarget
{
    private const int Longest = 1 << 20;

    public string Name => "ldap-message";

    public IReadOnlyList<byte[]> Corpus => LdapCorpus.Messages;

    public void Run(byte[] input)
    {
        try
        {
            var buffer = new ReadOnlySequence<byte>(input);
            while (MessageFraming.TryRead(ref buffer, Longest, out var message))
                Read(message);
        }
        catch (MalformedMessageException)
        {
            // its answer
        }
    }

    private static void Read(byte[] message)
    {
        var envelope = LdapEnvelope.Read(message);
        try
        {
            if (RequestReader.Read(envelope.Tag, envelope.Operation) is SearchRequest search)
                FilterText.Format(search.Filter);
            foreach (var control in envelope.ReadControls())
            {
                var value = new BerReader(control.Value);
                FilterReader.Read(ref value);
            }
        }
        catch (LdapException)
        {
            // an error within the message
        }
    }
}
