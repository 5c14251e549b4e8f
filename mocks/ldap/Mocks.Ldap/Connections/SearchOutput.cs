using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Connections;

/// <summary>The responses of one search on a connection; counts them.</summary>
internal sealed class SearchOutput(ResponseStream responses, int id) : ISearchOutput
{
    public int Entries { get; private set; }

    public ValueTask EntryAsync(
        ReadOnlyMemory<byte> dn, List<ReadOnlyMemory<byte>> attributes, IReadOnlyList<Control> controls, CancellationToken cancellation)
    {
        Entries++;
        return responses.EntryAsync(id, dn, attributes, controls, cancellation);
    }

    public ValueTask ReferenceAsync(IReadOnlyList<string> urls, CancellationToken cancellation) =>
        responses.WriteAsync((id, urls), static (output, state) => ResponseWriter.SearchReference(output, state.id, state.urls), cancellation);

    public ValueTask IntermediateAsync(string oid, byte[] value, CancellationToken cancellation) =>
        responses.WriteAsync((id, oid, value), static (output, state) => ResponseWriter.Intermediate(output, state.id, state.oid, state.value), cancellation);

    public ValueTask FlushAsync(CancellationToken cancellation) => responses.FlushAsync(cancellation);
}
