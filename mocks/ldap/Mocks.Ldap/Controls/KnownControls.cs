using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;

namespace Mocks.Ldap.Controls;

/// <summary>The controls that this server knows, and the operations that each belongs to.</summary>
internal static class KnownControls
{
    private static readonly byte[] Searches = [BerTag.SearchRequest];
    private static readonly byte[] Reads = [BerTag.SearchRequest, BerTag.CompareRequest];
    private static readonly byte[] Changes = [BerTag.ModifyRequest, BerTag.ModifyDnRequest, BerTag.DeleteRequest];
    private static readonly byte[] Updates = [.. Changes, BerTag.AddRequest];
    private static readonly byte[] Everything = [.. Updates, .. Reads];

    private static readonly Dictionary<string, (string Name, byte[] Operations)> Table = new(StringComparer.Ordinal)
    {
        [Oids.ManageDsaIt] = ("manageDSAit", Everything),
        [Oids.PagedResults] = ("paged results", Searches),
        [Oids.SortRequest] = ("serverSort", Searches),
        [Oids.VirtualListViewRequest] = ("virtual list view", Searches),
        [Oids.MatchedValues] = ("valuesReturnFilter", Searches),
        [Oids.SubentriesVisible] = ("subentries", Searches),
        [Oids.DomainScope] = ("domainScope", Searches),
        [Oids.DontUseCopy] = ("dontUseCopy", Reads),
        [Oids.Assertion] = ("assertion", Everything),
        [Oids.PreRead] = ("preread", Changes),
        [Oids.PostRead] = ("postread", [BerTag.AddRequest, BerTag.ModifyRequest, BerTag.ModifyDnRequest]),
        [Oids.ProxiedAuthorization] = ("proxied authorization", [.. Everything, BerTag.ExtendedRequest]),
        [Oids.SubtreeDelete] = ("tree delete", [BerTag.DeleteRequest]),
        [Oids.PermissiveModify] = ("permissive modify", [BerTag.ModifyRequest]),
        [Oids.NoOp] = ("noop", Updates),
        [Oids.PasswordPolicy] = ("passwordPolicy", [BerTag.BindRequest, BerTag.AddRequest, BerTag.ModifyRequest, BerTag.ExtendedRequest]),
        [Oids.AuthorizationIdentityRequest] = ("authzid", [BerTag.BindRequest]),
        [Oids.SessionTracking] = ("session tracking", [.. Everything, BerTag.BindRequest, BerTag.ExtendedRequest]),
    };

    public static IEnumerable<string> All => Table.Keys;

    /// <summary>Null when the control is unknown.</summary>
    public static bool? Applies(string oid, byte operation) =>
        Table.TryGetValue(oid, out var entry) ? entry.Operations.Contains(operation) : null;

    public static string Name(string oid) => Table.TryGetValue(oid, out var entry) ? entry.Name : oid;
}
