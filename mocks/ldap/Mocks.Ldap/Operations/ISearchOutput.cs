using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Operations;

/// <summary>Where a search puts what it finds: a connection, or a list in tests and in operations that read.</summary>
internal interface ISearchOutput
{
    /// <summary>Waits while the reader is slow.</summary>
    ValueTask EntryAsync(
        ReadOnlyMemory<byte> dn, List<ReadOnlyMemory<byte>> attributes, IReadOnlyList<Control> controls, CancellationToken cancellation);

    ValueTask ReferenceAsync(IReadOnlyList<string> urls, CancellationToken cancellation);

    /// <summary>RFC 4511 §4.13.</summary>
    ValueTask IntermediateAsync(string oid, byte[] value, CancellationToken cancellation);

    /// <summary>Sends what was written so far: before a wait for something that may be long in coming.</summary>
    ValueTask FlushAsync(CancellationToken cancellation);
}
