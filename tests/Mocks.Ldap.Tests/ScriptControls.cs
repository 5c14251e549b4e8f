using System.Globalization;
using System.Text;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Tests;

/// <summary>The <c>with …</c> lines of a script: controls that the statement carries, and how those of its answer are shown.</summary>
internal sealed class ScriptControls
{
    private byte[] _cookie = [];
    private byte[] _syncCookie = [];

    public Control Make(IReadOnlyList<string> words) => words[0] switch
    {
        "paged" => new Control(Oids.PagedResults, true, new BerBuilder().Open().Integer(Number(words[1]))
            .Octets(words.Count > 2 ? _cookie : []).Close().ToArray()),
        "sort" => new Control(Oids.SortRequest, true, Sort(words)),
        "view" => new Control(Oids.VirtualListViewRequest, true, View(words)),
        "values" => new Control(Oids.MatchedValues, true, Filters(words)),
        "assert" => new Control(Oids.Assertion, true, Filter(words[1])),
        "preread" => new Control(Oids.PreRead, true, Names(words)),
        "postread" => new Control(Oids.PostRead, true, Names(words)),
        "authzid" => new Control(Oids.ProxiedAuthorization, true, Encoding.UTF8.GetBytes(words[1])),
        "manageDsaIt" => new Control(Oids.ManageDsaIt, true, null),
        "treeDelete" => new Control(Oids.SubtreeDelete, true, null),
        "permissive" => new Control(Oids.PermissiveModify, true, null),
        "noop" => new Control(Oids.NoOp, true, null),
        "dontUseCopy" => new Control(Oids.DontUseCopy, true, null),
        "domainScope" => new Control(Oids.DomainScope, true, null),
        "txn" => new Control(Oids.TransactionSpecification, true, []),
        "relax" => new Control(Oids.Relax, true, null),
        "ppolicy" => new Control(Oids.PasswordPolicy, false, null),
        "deref" => new Control(Oids.Dereference, true, Dereference(words)),
        "sync" => new Control(Oids.SyncRequest, true, new BerBuilder().Open().Integer(1, BerTag.Enumerated).Octets(words.Count > 1 ? _syncCookie : []).Close().ToArray()),
        "authorizationIdentity" => new Control(Oids.AuthorizationIdentityRequest, true, null),
        "subentries" => new Control(Oids.SubentriesVisible, true, new BerBuilder().Boolean(words[1] == "true").ToArray()),
        _ => throw new FormatException($"\"{words[0]}\" is no control"),
    };

    public IEnumerable<string> Show(IReadOnlyList<Control> controls) =>
        controls.OrderBy(control => control.Oid, StringComparer.Ordinal).SelectMany(Show);

    private List<string> Show(Control control)
    {
        var value = new BerReader(control.Value);
        switch (control.Oid)
        {
            case Oids.PagedResults:
                var page = value.ReadSequence();
                page.ReadInteger();
                _cookie = page.ReadOctets();
                return [_cookie.Length > 0 ? "paged more" : "paged end"];
            case Oids.SortResponse:
                var sort = value.ReadSequence();
                return [$"sorted {sort.ReadInteger(BerTag.Enumerated)}"];
            case Oids.VirtualListViewResponse:
                var view = value.ReadSequence();
                return [$"view {view.ReadInteger()} of {view.ReadInteger()} result {view.ReadInteger(BerTag.Enumerated)}"];
            case Oids.PreRead or Oids.PostRead:
                return [control.Oid == Oids.PreRead ? "preread" : "postread", .. Entry(value).Select(line => "  " + line)];
            case Oids.PasswordPolicy:
                return [Policy(value)];
            case Oids.SyncDone:
                var done = value.ReadSequence();
                _syncCookie = done.PeekTag == BerTag.OctetString ? done.ReadOctets() : [];
                return [done.AtEnd ? "sync done" : "sync done, deletions told"];
            default:
                return [$"control {control.Oid} {Encoding.UTF8.GetString(control.Value ?? [])}"];
        }
    }

    private static string Policy(BerReader value)
    {
        var policy = value.ReadSequence();
        var text = "ppolicy";
        if (policy.PeekTag == BerTag.ContextConstructed(0))
        {
            var warning = policy.ReadConstructed(BerTag.ContextConstructed(0));
            text += warning.PeekTag == BerTag.Context(0) ? " expires" : $" grace {warning.ReadInteger(BerTag.Context(1))}";
        }

        return policy.AtEnd ? text : $"{text} error {policy.ReadInteger(BerTag.Context(1))}";
    }

    // deref member cn sn
    private static byte[] Dereference(IReadOnlyList<string> words)
    {
        var value = new BerBuilder().Open().Open().Text(words[1]).Open();
        foreach (var word in words.Skip(2))
            value.Text(word);
        return value.Close().Close().Close().ToArray();
    }

    private static List<string> Entry(BerReader value)
    {
        var entry = value.ReadConstructed(BerTag.SearchResultEntry);
        var lines = new List<string> { "dn: " + entry.ReadString() };
        var attributes = entry.ReadSequence();
        while (!attributes.AtEnd)
        {
            var attribute = attributes.ReadSequence();
            var name = attribute.ReadString();
            var values = attribute.ReadConstructed(BerTag.Set);
            while (!values.AtEnd)
            {
                var text = new StringBuilder();
                LdifWriter.Write(text, "", [(name, values.ReadOctets())]);
                lines.Add(text.ToString()["dn:\n".Length..].TrimEnd('\n'));
            }
        }

        return lines;
    }

    // "-cn:rule"
    private static byte[] Sort(IReadOnlyList<string> words)
    {
        var value = new BerBuilder().Open();
        foreach (var word in words.Skip(1))
        {
            var parts = word.TrimStart('-').Split(':');
            value.Open().Text(parts[0]);
            if (parts.Length > 1)
                value.Text(parts[1], BerTag.Context(0));
            if (word.StartsWith('-'))
                value.Boolean(true, BerTag.Context(1));
            value.Close();
        }

        return value.Close().ToArray();
    }

    private static byte[] View(IReadOnlyList<string> words)
    {
        var value = new BerBuilder().Open().Integer(Number(words[1])).Integer(Number(words[2]));
        if (words[3].StartsWith('='))
            value.Text(words[3][1..], BerTag.Context(1));
        else
            value.Open(BerTag.ContextConstructed(0)).Integer(Number(words[3])).Integer(Number(words[4])).Close();
        return value.Close().ToArray();
    }

    private static byte[] Names(IReadOnlyList<string> words)
    {
        var value = new BerBuilder().Open();
        foreach (var word in words.Skip(1))
            value.Text(word);
        return value.Close().ToArray();
    }

    private static byte[] Filters(IReadOnlyList<string> words)
    {
        var value = new BerBuilder().Open();
        foreach (var word in words.Skip(1))
            FilterWriter.Write(value, FilterText.Parse(word));
        return value.Close().ToArray();
    }

    private static byte[] Filter(string text)
    {
        var value = new BerBuilder();
        FilterWriter.Write(value, FilterText.Parse(text));
        return value.ToArray();
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
