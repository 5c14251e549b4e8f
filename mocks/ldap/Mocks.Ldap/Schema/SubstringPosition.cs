namespace Mocks.Ldap.Schema;

internal enum SubstringPosition
{
    Initial,
    Any,
    Final,
}
