namespace Mocks.Ldap.Protocol;

/// <summary>Object identifiers of controls, extended operations and features, by the document that defines them.</summary>
public static class Oids
{
    public const string NoticeOfDisconnection = "1.3.6.1.4.1.1466.20036";

    // extended operations
    public const string StartTls = "1.3.6.1.4.1.1466.20037";
    public const string PasswordModify = "1.3.6.1.4.1.4203.1.11.1";
    public const string WhoAmI = "1.3.6.1.4.1.4203.1.11.3";
    public const string Cancel = "1.3.6.1.1.8";
    public const string TransactionStart = "1.3.6.1.1.21.1";
    public const string TransactionEnd = "1.3.6.1.1.21.3";

    // controls
    public const string PagedResults = "1.2.840.113556.1.4.319";
    public const string SortRequest = "1.2.840.113556.1.4.473";
    public const string SortResponse = "1.2.840.113556.1.4.474";
    public const string SubtreeDelete = "1.2.840.113556.1.4.805";
    public const string PermissiveModify = "1.2.840.113556.1.4.1413";
    public const string Assertion = "1.3.6.1.1.12";
    public const string PreRead = "1.3.6.1.1.13.1";
    public const string PostRead = "1.3.6.1.1.13.2";
    public const string DontUseCopy = "1.3.6.1.1.22";
    public const string MatchedValues = "1.2.826.0.1.3344810.2.3";
    public const string ManageDsaIt = "2.16.840.1.113730.3.4.2";
    public const string ProxiedAuthorization = "2.16.840.1.113730.3.4.18";
    public const string VirtualListViewRequest = "2.16.840.1.113730.3.4.9";
    public const string VirtualListViewResponse = "2.16.840.1.113730.3.4.10";
    public const string SubentriesVisible = "1.3.6.1.4.1.4203.1.10.1";
    public const string DomainScope = "1.2.840.113556.1.4.1339";
    public const string NoOp = "1.3.6.1.4.1.4203.666.5.2";
    public const string AuthorizationIdentityRequest = "2.16.840.1.113730.3.4.16";
    public const string AuthorizationIdentityResponse = "2.16.840.1.113730.3.4.15";
    public const string PasswordPolicy = "1.3.6.1.4.1.42.2.27.8.5.1";
    public const string TransactionSpecification = "1.3.6.1.1.21.2";
    public const string Relax = "1.3.6.1.4.1.4203.666.5.12";
    public const string Dereference = "1.3.6.1.4.1.4203.666.5.16";
    public const string SyncRequest = "1.3.6.1.4.1.4203.1.9.1.1";
    public const string SyncState = "1.3.6.1.4.1.4203.1.9.1.2";
    public const string SyncDone = "1.3.6.1.4.1.4203.1.9.1.3";
    public const string PersistentSearch = "2.16.840.1.113730.3.4.3";
    public const string EntryChange = "2.16.840.1.113730.3.4.7";
    public const string SessionTracking = "1.3.6.1.4.1.21008.108.63.1";

    // an intermediate response
    public const string SyncInfo = "1.3.6.1.4.1.4203.1.9.1.4";

    // controls of Active Directory alone
    public const string ShowDeleted = "1.2.840.113556.1.4.417";
    public const string Notification = "1.2.840.113556.1.4.528";
    public const string ExtendedDn = "1.2.840.113556.1.4.529";
    public const string LazyCommit = "1.2.840.113556.1.4.619";
    public const string SecurityDescriptorFlags = "1.2.840.113556.1.4.801";
    public const string DirSync = "1.2.840.113556.1.4.841";
    public const string VerifyName = "1.2.840.113556.1.4.1338";
    public const string SearchOptions = "1.2.840.113556.1.4.1340";
    public const string ShowRecycled = "1.2.840.113556.1.4.2064";
    public const string ShowDeactivatedLink = "1.2.840.113556.1.4.2065";

    // features
    public const string ModifyIncrement = "1.3.6.1.1.14";
    public const string AllOperationalAttributes = "1.3.6.1.4.1.4203.1.5.1";
    public const string ObjectClassAttributes = "1.3.6.1.4.1.4203.1.5.2";
    public const string TrueFalseFilters = "1.3.6.1.4.1.4203.1.5.3";
    public const string LanguageTagOptions = "1.3.6.1.4.1.4203.1.5.4";
    public const string LanguageRangeOptions = "1.3.6.1.4.1.4203.1.5.5";
}
