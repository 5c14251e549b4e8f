using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Quirks;

/// <summary>A search's output with a fault: attributes left out or under other names, and an end after so many entries.</summary>
internal sealed class FaultyOutput(ISearchOutput output, LdapFault fault) : ISearchOutput
{
    private int _sent;

    public async ValueTask EntryAsync(
        ReadOnlyMemory<byte> dn, List<ReadOnlyMemory<byte>> attributes, IReadOnlyList<Control> controls, CancellationToken cancellation)
    {
        if (fault.AfterEntries > 0 && _sent == fault.AfterEntries)
        {
            if (fault.Result is { } result)
                throw result;
            if (fault.Drops)
                throw new DroppedException();
        }

        _sent++;
        await output.EntryAsync(dn, fault.ChangesEntries ? Changed(attributes) : attributes, controls, cancellation);
    }

    public ValueTask ReferenceAsync(IReadOnlyList<string> urls, CancellationToken cancellation) => output.ReferenceAsync(urls, cancellation);

    public ValueTask IntermediateAsync(string oid, byte[] value, CancellationToken cancellation) => output.IntermediateAsync(oid, value, cancellation);

    public ValueTask FlushAsync(CancellationToken cancellation) => output.FlushAsync(cancellation);

    /// <summary>Each PartialAttribute: 30 { 04 name, 31 { 04 value … } }.</summary>
    private List<ReadOnlyMemory<byte>> Changed(List<ReadOnlyMemory<byte>> attributes)
    {
        var changed = new List<ReadOnlyMemory<byte>>();
        foreach (var group in attributes)
        {
            var reader = new BerReader(group.Span);
            while (!reader.AtEnd)
            {
                var attribute = reader.ReadSequence();
                var name = System.Text.Encoding.UTF8.GetString(attribute.ReadContent(BerTag.OctetString));
                var values = new List<byte[]>();
                var set = new BerReader(attribute.ReadContent(BerTag.Set));
                while (!set.AtEnd)
                    values.Add(set.ReadContent(BerTag.OctetString).ToArray());
                if (!fault.Hidden.Contains(name.ToLowerInvariant()))
                    changed.Add(ResponseWriter.Attribute(Named(name), values));
            }
        }

        return changed;
    }

    private string Named(string name) => fault.Renamed.TryGetValue(name.ToLowerInvariant(), out var other) ? other : fault.Case switch
    {
        "upper" => name.ToUpperInvariant(),
        "lower" => name.ToLowerInvariant(),
        _ => name,
    };
}
