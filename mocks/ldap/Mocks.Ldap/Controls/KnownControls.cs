using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;

namespace Mocks.Ldap.Controls;

/// <summary>The controls that this server knows, and the operations that each belongs to.</summary>
internal static class KnownControls
{
    private static readonly byte[] Searches = [BerTag.SearchRequest];
    private static readonly byte[] Updates =
        [BerTag.AddRequest, BerTag.ModifyRequest, BerTag.ModifyDnRequest, BerTag.DeleteRequest];

    private static readonly byte[] Everything =
        [.. Updates, BerTag.SearchRequest, BerTag.CompareRequest, BerTag.ExtendedRequest];

    private static readonly Dictionary<string, (string Name, byte[] Operations)> Table = new(StringComparer.Ordinal)
    {
        [Oids.ManageDsaIt] = ("manageDSAit", [.. Updates, BerTag.SearchRequest, BerTag.CompareRequest]),
    };

    public static IEnumerable<string> All => Table.Keys;

    /// <summary>Null when the control is unknown.</summary>
    public static bool? Applies(string oid, byte operation) =>
        Table.TryGetValue(oid, out var entry) ? entry.Operations.Contains(operation) : null;

    public static string Name(string oid) => Table.TryGetValue(oid, out var entry) ? entry.Name : oid;
}
