#pragma warning disable MA0048 // a closed family reads best on one page
using Mocks.Ldap.Protocol.Filters;

namespace Mocks.Ldap.Protocol.Messages;

/// <summary>The requests of RFC 4511. DNs and attribute descriptions are as they came, UTF-8 checked and nothing more.</summary>
public abstract record LdapRequest;

public sealed record BindRequest(int Version, string Name, BindAuthentication Authentication) : LdapRequest;

public abstract record BindAuthentication;

public sealed record SimpleAuthentication(byte[] Password) : BindAuthentication;

public sealed record SaslAuthentication(string Mechanism, byte[]? Credentials) : BindAuthentication;

/// <summary>A choice that RFC 4511 does not know: Kerberos 4 of LDAPv2, Active Directory's Sicily.</summary>
public sealed record UnknownAuthentication(byte Tag) : BindAuthentication;

public sealed record UnbindRequest : LdapRequest;

public sealed record SearchRequest(
    string BaseObject, SearchScope Scope, DerefAliases DerefAliases, int SizeLimit, int TimeLimit, bool TypesOnly,
    Filter Filter, IReadOnlyList<string> Attributes) : LdapRequest;

public sealed record Modification(ModificationKind Kind, PartialAttribute Attribute);

public sealed record ModifyRequest(string Entry, IReadOnlyList<Modification> Changes) : LdapRequest;

public sealed record AddRequest(string Entry, IReadOnlyList<PartialAttribute> Attributes) : LdapRequest;

public sealed record DeleteRequest(string Entry) : LdapRequest;

/// <param name="Entry">The entry to move or rename.</param>
/// <param name="NewRdn">Its RDN afterwards.</param>
/// <param name="DeleteOldRdn">Whether the values of the old RDN go from the entry.</param>
/// <param name="NewSuperior">Its parent afterwards; null leaves it where it is.</param>
public sealed record ModifyDnRequest(string Entry, string NewRdn, bool DeleteOldRdn, string? NewSuperior) : LdapRequest;

public sealed record CompareRequest(string Entry, string Attribute, byte[] Value) : LdapRequest;

public sealed record AbandonRequest(int TargetId) : LdapRequest;

public sealed record ExtendedRequest(string Oid, byte[]? Value) : LdapRequest;
