namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A privilege on an object.</summary>
/// <param name="Column">Null when it covers the whole object.</param>
internal sealed record ObjectGrant(string Grantee, string Privilege, string? Column, string Grantor, bool Grantable);
