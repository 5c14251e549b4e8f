namespace Mocks.Ldap.Directory;

/// <summary>The value of a tree that is a set.</summary>
internal readonly struct Nothing;
