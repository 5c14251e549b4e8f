namespace Mocks.Ldap.Protocol.Ldif;

/// <summary>What is wrong at a line (1-based), and what would be right.</summary>
public sealed record LdifError(int Line, string Message, string Remedy);
