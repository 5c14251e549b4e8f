using System.Globalization;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Bench.Ldap;

/// <summary>What is asked of the servers, all by requests alone: the same octets to each.</summary>
internal static class Workloads
{
    private const int Connections = 4;
    private const int Outstanding = 8;

    public static Action<BerBuilder> Bind(string dn, string password) =>
        operation => operation.Integer(3).Text(dn).Text(password, BerTag.Context(0));

    /// <summary>Microseconds of the server's CPU an operation, after a run to warm up.</summary>
    public static async Task<double> MeasureAsync(Server server, string name, int people, int count)
    {
        var offset = 0;
        await RunAsync(server, name, people, Math.Max(count / 2, 8), offset);
        offset += Math.Max(count / 2, 8);
        var before = server.Cpu();
        await RunAsync(server, name, people, count, offset);
        return (server.Cpu() - before) * 1e6 / count;
    }

    public static async Task RunAsync(Server server, string name, int people, int count, int offset)
    {
        if (name == "connect")
        {
            for (var i = 0; i < count; i++)
            {
                using var client = await Client.ConnectAsync(server.Port);
                await client.RunAsync(1, 1, _ => Bind(Directory.PersonDn(i % people), Directory.PersonPassword(i % people)), BerTag.BindRequest);
                await client.RunAsync(1, 1, _ => Search(Directory.Base, $"(uid=u{Text(i % people)})"), BerTag.SearchRequest);
            }

            return;
        }

        var (tag, request) = Request(name, people);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            using var client = await Client.ConnectAsync(server.Port);
            await client.RunAsync(1, 1, _ => Bind(Directory.Administrator, Directory.Password), BerTag.BindRequest);
            var share = count / Connections;
            var first = offset + (connection * share);
            await client.RunAsync(share, name == "bind" ? 1 : Outstanding, i => request(first + i), tag);
        }));
    }

    private static (byte Tag, Func<int, Action<BerBuilder>> Request) Request(string name, int people) => name switch
    {
        "equality" => (BerTag.SearchRequest, i => Search(Directory.Base, $"(uid=u{Text(Spread(i, people))})")),
        "and" => (BerTag.SearchRequest, i => Search(Directory.Base, $"(&(objectClass=person)(uid=u{Text(Spread(i, people))}))")),
        "thousand" => (BerTag.SearchRequest, i => Search($"ou=unit{Text(i % (people / Directory.UnitSize))},ou=people,{Directory.Base}", "(objectClass=person)")),
        "bind" => (BerTag.BindRequest, i => Bind(Directory.PersonDn(Spread(i, people)), Directory.PersonPassword(Spread(i, people)))),
        "modify" => (BerTag.ModifyRequest, i => operation => operation.Text(Directory.PersonDn(Spread(i, people))).Open().Open()
            .Integer((int)ModificationKind.Replace, BerTag.Enumerated).Raw(ResponseWriter.Attribute("title", $"Clerk {Text(i)}")).Close().Close()),
        "add" => (BerTag.AddRequest, i => Add(i)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    // people in an order that is none
    private static int Spread(int i, int people) => (int)((long)i * 7919 % people);

    private static Action<BerBuilder> Add(int i) => operation =>
    {
        var n = Text(i);
        operation.Text($"uid=n{n},ou=unit0,ou=people,{Directory.Base}").Open()
            .Raw(ResponseWriter.Attribute("objectClass", "top", "person", "organizationalPerson", "inetOrgPerson"))
            .Raw(ResponseWriter.Attribute("uid", "n" + n)).Raw(ResponseWriter.Attribute("cn", "New Person " + n)).Raw(ResponseWriter.Attribute("sn", "New" + n))
            .Raw(ResponseWriter.Attribute("mail", $"n{n}@bench.example")).Raw(ResponseWriter.Attribute("telephoneNumber", "+49 30 " + n))
            .Raw(ResponseWriter.Attribute("title", "Clerk")).Close();
    };

    private static Action<BerBuilder> Search(string from, string filter) => operation =>
    {
        operation.Text(from).Integer((int)SearchScope.WholeSubtree, BerTag.Enumerated).Integer(0, BerTag.Enumerated).Integer(0).Integer(0).Boolean(false);
        FilterWriter.Write(operation, FilterText.Parse(filter));
        operation.Open().Close();
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
