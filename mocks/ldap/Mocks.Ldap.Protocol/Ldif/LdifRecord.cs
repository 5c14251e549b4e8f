#pragma warning disable MA0048 // a closed family reads best on one page
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Protocol.Ldif;

/// <summary>A record of an LDIF file (RFC 2849). <paramref name="Line"/> is the 1-based line of its <c>dn:</c>.</summary>
public abstract record LdifRecord(string Dn, int Line);

/// <summary>A content record, or a change record that adds.</summary>
public sealed record LdifEntry(string Dn, int Line, IReadOnlyList<LdifAttribute> Attributes, bool IsChange) : LdifRecord(Dn, Line);

public sealed record LdifDelete(string Dn, int Line) : LdifRecord(Dn, Line);

public sealed record LdifModify(string Dn, int Line, IReadOnlyList<LdifModification> Changes) : LdifRecord(Dn, Line);

public sealed record LdifModifyDn(string Dn, int Line, string NewRdn, bool DeleteOldRdn, string? NewSuperior) : LdifRecord(Dn, Line);

/// <summary>OpenLDAP's <c>include: file:…</c> between records: the records of another file stand here.</summary>
public sealed record LdifInclude(string Url, int Line) : LdifRecord("", Line);

/// <summary>One value.</summary>
public readonly record struct LdifAttribute(string Description, byte[] Value, int Line);

public sealed record LdifModification(ModificationKind Kind, string Description, IReadOnlyList<byte[]> Values, int Line);
