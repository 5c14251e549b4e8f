namespace Mocks.Ldap.Filtering;

/// <summary>Three-valued logic (RFC 4511 §4.5.1.7): and is the least, or the greatest, not turns around, Undefined stays.</summary>
internal enum Truth
{
    False = 0,
    Undefined = 1,
    True = 2,
}
