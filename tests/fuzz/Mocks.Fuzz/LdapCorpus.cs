using System.Text;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Fuzz;

/// <summary>Good LDAP messages of every kind, and texts of filters, names, LDIF and schema.</summary>
internal static class LdapCorpus
{
    public const string Base = "dc=acme,dc=example";

    private static readonly string[] FilterTexts =
    [
        "(objectClass=*)", "(uid=anna)", "(&(objectClass=person)(|(sn=Be*)(mail=*@acme.example))(!(cn=x)))", "(cn=a*b*c)", "(uidNumber>=1)", "(cn~=ana)",
        "(ou:dn:=people)", "(userAccountControl:1.2.840.113556.1.4.803:=2)", @"(sn=m\c3\bcller)", "(memberOf:1.2.840.113556.1.4.1941:=cn=claims,dc=acme,dc=example)",
        "(:caseExactMatch:=x)", "(&)", "(|)",
    ];

    public static IReadOnlyList<string> Texts { get; } =
    [
        .. FilterTexts,
        "uid=anna,ou=people,dc=acme,dc=example", @"cn=a\2Cb\, c+sn=\C3\BC , OU=""x, y"";dc=#04024869", "2.5.4.3=x", "",
        "version: 1\n\ndn: dc=acme,dc=example\nobjectClass: dcObject\nobjectClass: organization\ndc: acme\no:: QUNNRQ==\ndescription: folded\n  line\n\n"
            + "dn: uid=x,dc=acme,dc=example\nchangetype: modify\nadd: mail\nmail: a@b\n-\ndelete: sn\n-\n\ndn: uid=x,dc=acme,dc=example\nchangetype: modrdn\nnewrdn: uid=y\ndeleteoldrdn: 1\n\n"
            + "dn: uid=y,dc=acme,dc=example\nchangetype: delete\n\ninclude: file:x.ldif\n",
        "attributetype ( 1.2.3.4 NAME ( 'a' 'b' ) DESC 'it''s' SUP name EQUALITY caseIgnoreMatch SYNTAX 1.3.6.1.4.1.1466.115.121.1.15{64} SINGLE-VALUE )\n"
            + "objectclass ( 1.2.3.5 NAME 'c' SUP top STRUCTURAL MUST ( cn $ a ) MAY b )\nobjectidentifier x 1.2\n",
        "20251123104500.5+0100", "member;range=0-1499", "n,a=dn:x,n=anna,r=abc", "username=\"anna\",realm=\"x\",nonce=\"y\",nc=00000001,qop=auth",
    ];

    public static IReadOnlyList<byte[]> Messages { get; } = [.. Make()];

    /// <summary>The administrator's bind, which each session begins with.</summary>
    public static byte[] Bind(string password) =>
        Message(1, BerTag.BindRequest, operation => operation.Integer(3).Text("cn=admin," + Base).Text(password, BerTag.Context(0)));

    private static IEnumerable<byte[]> Make()
    {
        yield return Bind("admin-secret");
        foreach (var mechanism in new[] { "PLAIN", "SCRAM-SHA-256", "DIGEST-MD5", "EXTERNAL" })
        {
            yield return Message(2, BerTag.BindRequest, operation => operation.Integer(3).Text("").Open(BerTag.ContextConstructed(3)).Text(mechanism)
                .Text(mechanism == "PLAIN" ? "\0anna\0secret" : "n,,n=anna,r=abc").Close());
        }

        foreach (var filter in FilterTexts)
            yield return Search(filter, []);
        foreach (var control in Controls())
            yield return Search("(objectClass=person)", [control]);
        yield return Message(4, BerTag.AddRequest, operation => operation.Text("uid=new," + Base).Open()
            .Raw(ResponseWriter.Attribute("objectClass", "inetOrgPerson")).Raw(ResponseWriter.Attribute("cn", "New")).Raw(ResponseWriter.Attribute("sn", "New")).Close());
        yield return Message(5, BerTag.ModifyRequest, operation => operation.Text("uid=anna," + Base).Open().Open().Integer(2, BerTag.Enumerated)
            .Raw(ResponseWriter.Attribute("title", "Clerk")).Close().Open().Integer(0, BerTag.Enumerated).Raw(ResponseWriter.Attribute("mail", "a@b", "c@d")).Close().Close());
        yield return Message(6, BerTag.ModifyDnRequest, operation => operation.Text("uid=anna," + Base).Text("uid=anna2").Boolean(true).Text("ou=people," + Base, BerTag.Context(0)));
        yield return Message(7, BerTag.CompareRequest, operation => operation.Text("uid=anna," + Base).Open().Text("sn").Text("berg").Close());
        yield return new BerBuilder().Open().Integer(8).Text("uid=anna," + Base, BerTag.DeleteRequest).Close().ToArray();
        yield return new BerBuilder().Open().Integer(9).Octets([3], BerTag.AbandonRequest).Close().ToArray();
        foreach (var (oid, value) in new (string, byte[]?)[]
        {
            (Oids.WhoAmI, null), (Oids.PasswordModify, new BerBuilder().Open().Text("uid=anna," + Base, BerTag.Context(0)).Text("new", BerTag.Context(2)).Close().ToArray()),
            (Oids.Cancel, new BerBuilder().Open().Integer(3).Close().ToArray()), (Oids.TransactionStart, null),
            (Oids.TransactionEnd, new BerBuilder().Open().Boolean(true).Octets([]).Close().ToArray()),
        })
        {
            yield return Message(10, BerTag.ExtendedRequest, operation =>
            {
                operation.Text(oid, BerTag.Context(0));
                if (value is not null)
                    operation.Octets(value, BerTag.Context(1));
            });
        }
    }

    private static IEnumerable<Control> Controls()
    {
        yield return new Control(Oids.PagedResults, true, new BerBuilder().Open().Integer(1).Octets([]).Close().ToArray());
        yield return new Control(Oids.SortRequest, true, new BerBuilder().Open().Open().Text("sn").Text("2.5.13.3", BerTag.Context(0)).Boolean(true, BerTag.Context(1)).Close().Close().ToArray());
        yield return new Control(Oids.MatchedValues, true, Values());
        yield return new Control(Oids.Assertion, true, Filter("(sn=Berg)"));
        yield return new Control(Oids.ProxiedAuthorization, true, Encoding.UTF8.GetBytes("dn:uid=anna," + Base));
        yield return new Control(Oids.SubentriesVisible, true, new BerBuilder().Boolean(true).ToArray());
        yield return new Control(Oids.Dereference, true, new BerBuilder().Open().Open().Text("member").Open().Text("sn").Close().Close().Close().ToArray());
        yield return new Control(Oids.SyncRequest, true, new BerBuilder().Open().Integer(3, BerTag.Enumerated).Text("rid=000,csn=20250101000000.000000Z#000000#000#000000").Boolean(true).Close().ToArray());
        yield return new Control(Oids.PersistentSearch, true, new BerBuilder().Open().Integer(15).Boolean(false).Boolean(true).Close().ToArray());
        yield return new Control(Oids.TransactionSpecification, true, []);
    }

    private static byte[] Values()
    {
        var value = new BerBuilder().Open();
        FilterWriter.Write(value, FilterText.Parse("(cn=a*)"));
        return value.Close().ToArray();
    }

    private static byte[] Filter(string text)
    {
        var value = new BerBuilder();
        FilterWriter.Write(value, FilterText.Parse(text));
        return value.ToArray();
    }

    private static byte[] Search(string filter, IReadOnlyList<Control> controls) => Message(3, BerTag.SearchRequest, operation =>
    {
        operation.Text(Base).Integer(2, BerTag.Enumerated).Integer(3, BerTag.Enumerated).Integer(0).Integer(0).Boolean(false);
        FilterWriter.Write(operation, FilterText.Parse(filter));
        operation.Open().Text("*").Text("+").Text("@person").Close();
    }, controls);

    private static byte[] Message(int id, byte tag, Action<BerBuilder> write, IReadOnlyList<Control>? controls = null)
    {
        var operation = new BerBuilder();
        write(operation);
        var message = new BerBuilder().Open().Integer(id).Octets(operation.ToArray(), tag);
        if (controls is { Count: > 0 })
        {
            message.Open(BerTag.Controls);
            foreach (var control in controls)
                message.Open().Text(control.Oid).Boolean(control.Critical).Octets(control.Value ?? []).Close();
            message.Close();
        }

        return message.Close().ToArray();
    }
}
