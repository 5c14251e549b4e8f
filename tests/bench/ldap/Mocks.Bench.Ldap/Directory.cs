using System.Globalization;
using System.Text;

namespace Mocks.Bench.Ldap;

/// <summary>The entries that both servers hold: people in units of 1,000 and groups of 100, the same for the same count.</summary>
internal static class Directory
{
    public const string Base = "dc=bench,dc=example";
    public const string Administrator = "cn=admin,dc=bench,dc=example";
    public const string Password = "admin-secret";
    public const int UnitSize = 1_000;
    private const int GroupSize = 100;

    public static string PersonDn(int number) => $"uid=u{Text(number)},ou=unit{Text(number / UnitSize)},ou=people,{Base}";

    public static string PersonPassword(int number) => $"secret-{Text(number)}";

    /// <summary>Writes the LDIF of so many people.</summary>
    public static void Write(string path, int people)
    {
        using var file = new StreamWriter(path, false, new UTF8Encoding(false));
        file.Write($"dn: {Base}\nobjectClass: dcObject\nobjectClass: organization\ndc: bench\no: Bench\n\n");
        file.Write($"dn: ou=people,{Base}\nobjectClass: organizationalUnit\nou: people\n\ndn: ou=groups,{Base}\nobjectClass: organizationalUnit\nou: groups\n\n");
        for (var unit = 0; unit * UnitSize < people; unit++)
            file.Write($"dn: ou=unit{Text(unit)},ou=people,{Base}\nobjectClass: organizationalUnit\nou: unit{Text(unit)}\n\n");
        for (var number = 0; number < people; number++)
        {
            var n = Text(number);
            file.Write(
                $"dn: {PersonDn(number)}\nobjectClass: top\nobjectClass: person\nobjectClass: organizationalPerson\nobjectClass: inetOrgPerson\nuid: u{n}\n"
                + $"cn: Person Number {n}\nsn: Surname{n}\ngivenName: Given{n}\nmail: u{n}@bench.example\nemployeeNumber: {n}\ntelephoneNumber: +49 30 {n}\n"
                + $"title: Clerk\ndepartmentNumber: {Text(number % 50)}\nl: Berlin\nuserPassword: {PersonPassword(number)}\n\n");
        }

        for (var group = 0; group * GroupSize < people; group++)
        {
            file.Write($"dn: cn=group{Text(group)},ou=groups,{Base}\nobjectClass: groupOfNames\ncn: group{Text(group)}\n");
            for (var member = group * GroupSize; member < Math.Min(people, (group + 1) * GroupSize); member++)
                file.Write($"member: {PersonDn(member)}\n");
            file.Write("\n");
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
