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
        [Oids.TransactionSpecification] = ("txnSpec", Updates),
        [Oids.Relax] = ("relax", Everything),
        [Oids.Dereference] = ("Dereference", Searches),
        [Oids.SyncRequest] = ("Sync", Searches),
        [Oids.PersistentSearch] = ("persistent search", Searches),
        [Oids.SessionTracking] = ("session tracking", [.. Everything, BerTag.BindRequest, BerTag.ExtendedRequest]),
    };

    // those that only Active Directory knows (MS-ADTS §3.1.1.3.4.1)
    private static readonly Dictionary<string, (string Name, byte[] Operations)> DomainTable = new(StringComparer.Ordinal)
    {
        [Oids.ShowDeleted] = ("show deleted", Everything),
        [Oids.ShowRecycled] = ("show recycled", Everything),
        [Oids.ShowDeactivatedLink] = ("show deactivated link", Everything),
        [Oids.Notification] = ("notification", Searches),
        [Oids.ExtendedDn] = ("extended DN", Searches),
        [Oids.DirSync] = ("DirSync", Searches),
        [Oids.SearchOptions] = ("search options", Searches),
        [Oids.SecurityDescriptorFlags] = ("SD flags", [.. Searches, .. Updates]),
        [Oids.LazyCommit] = ("lazy commit", Updates),
        [Oids.VerifyName] = ("verify name", Everything),
    };

    public static IEnumerable<string> All(Vendor vendor) =>
        (vendor.IsDomain ? Table.Keys.Concat(DomainTable.Keys) : Table.Keys).Where(oid => !vendor.Without.Contains(oid));

    /// <summary>Null when the control is unknown.</summary>
    public static bool? Applies(string oid, byte operation, Vendor vendor) =>
        !vendor.Without.Contains(oid) && (Table.TryGetValue(oid, out var entry) || (vendor.IsDomain && DomainTable.TryGetValue(oid, out entry))) ? entry.Operations.Contains(operation) : null;

    public static string Name(string oid) =>
        Table.TryGetValue(oid, out var entry) || DomainTable.TryGetValue(oid, out entry) ? entry.Name : oid;
}
