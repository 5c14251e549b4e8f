namespace Mocks.Ldap.Schema;

internal enum ObjectClassKind
{
    Abstract,
    Structural,
    Auxiliary,
}
