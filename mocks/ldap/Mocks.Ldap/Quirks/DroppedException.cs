namespace Mocks.Ldap.Quirks;

/// <summary>A fault ends the connection: nobody is told.</summary>
internal sealed class DroppedException : Exception;
