namespace Mocks.Ldap.Tests;

/// <summary>A small estate that most tests start from.</summary>
internal static class Sample
{
    public const string Base = "dc=acme,dc=example";
    public const string Anna = "uid=anna,ou=people,dc=acme,dc=example";
    public const string Ben = "uid=ben,ou=people,dc=acme,dc=example";
    public const string Claims = "cn=claims,ou=groups,dc=acme,dc=example";

    public const string Ldif = """
        version: 1

        dn: dc=acme,dc=example
        objectClass: dcObject
        objectClass: organization
        dc: acme
        o: ACME

        dn: ou=people,dc=acme,dc=example
        objectClass: organizationalUnit
        ou: people

        dn: ou=groups,dc=acme,dc=example
        objectClass: organizationalUnit
        ou: groups

        dn: uid=anna,ou=people,dc=acme,dc=example
        objectClass: inetOrgPerson
        uid: anna
        cn: Anna Berg
        sn: Berg
        mail: anna@acme.example
        telephoneNumber: +49 30 5550-1001
        employeeNumber: 1001
        userPassword: secret-1001

        dn: uid=ben,ou=people,dc=acme,dc=example
        objectClass: inetOrgPerson
        objectClass: posixAccount
        uid: ben
        cn: Ben Clark
        sn: Clark
        uidNumber: 1002
        gidNumber: 100
        homeDirectory: /home/ben
        manager: uid=anna,ou=people,dc=acme,dc=example
        userPassword: {SSHA}4tYQ1R4yg4kYzuN3ytPJjX7ny9VzYWx0

        dn: cn=claims,ou=groups,dc=acme,dc=example
        objectClass: groupOfNames
        cn: claims
        member: uid=anna,ou=people,dc=acme,dc=example
        member: UID=ben, OU=people,dc=acme,dc=example

        dn: cn=staff,ou=groups,dc=acme,dc=example
        objectClass: posixGroup
        cn: staff
        gidNumber: 100
        memberUid: ben

        """;
}
