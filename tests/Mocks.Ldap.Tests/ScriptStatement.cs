namespace Mocks.Ldap.Tests;

/// <summary>A statement of a script: its words or LDIF, and the lines that must come back.</summary>
internal sealed record ScriptStatement(IReadOnlyList<string> Comments, IReadOnlyList<string> Lines, IReadOnlyList<string> Expected);
