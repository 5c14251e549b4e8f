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
}
