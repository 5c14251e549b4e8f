using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using Mocks.Hosting;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Connections;

/// <summary>Tells what clients asked and what they got, to the journal and the meter. Never a password.</summary>
internal sealed class OperationJournal(Journal journal)
{
    private const string Mock = "ldap";

    private static readonly ConcurrentDictionary<ResultCode, string> Outcomes = [];
    private static readonly Meter Meter = new("Mocks.Ldap");
    private static readonly Counter<long> Operations = Meter.CreateCounter<long>("mocks_ldap_operations", description: "Operations answered.");
    private static readonly Histogram<double> Durations =
        Meter.CreateHistogram<double>("mocks_ldap_operation_duration", "ms", "Time from request to response.");

    private static readonly Counter<long> MalformedMessages =
        Meter.CreateCounter<long>("mocks_ldap_malformed_messages", description: "Messages that were no LDAP.");

    /// <summary>A result of null means that the operation was abandoned.</summary>
    public void Record(LdapSession session, byte tag, LdapRequest? request, LdapResult? result, int? entries, TimeSpan duration)
    {
        var operation = OperationName(tag);
        var outcome = result is null ? "abandoned" : Outcome(result.Code);
        Operations.Add(
            1, new KeyValuePair<string, object?>("operation", operation), new KeyValuePair<string, object?>("outcome", outcome));
        Durations.Record(duration.TotalMilliseconds, new KeyValuePair<string, object?>("operation", operation));
        Dictionary<string, string>? details = null;
        if (entries is { } count)
            (details = [])["entries"] = count.ToString(CultureInfo.InvariantCulture);
        if (result is { Diagnostic.Length: > 0 })
            (details ??= [])["diagnostic"] = result.Diagnostic;
        if (result is { MatchedDn.Length: > 0 })
            (details ??= [])["matchedDN"] = result.MatchedDn;
        journal.Record(Mock, operation, session.Shown, request is null ? "" : Summary(request), outcome, duration, details);
    }

    public void Unbound(LdapSession session) => journal.Record(Mock, "unbind", session.Shown, "", "ok", TimeSpan.Zero);

    public void Abandoned(LdapSession session, int target, bool found) =>
        journal.Record(Mock, "abandon", session.Shown, $"message={target}", found ? "ok" : "no such operation", TimeSpan.Zero);

    public void Malformed(LdapSession session, string reason)
    {
        MalformedMessages.Add(1);
        journal.Record(Mock, "malformed", session.Shown, reason, Outcome(ResultCode.ProtocolError), TimeSpan.Zero);
    }

    public void Lost(LdapSession session, string reason) =>
        journal.Record(Mock, "disconnect", session.Shown, reason, "lost", TimeSpan.Zero);

    private static string Outcome(ResultCode code) => Outcomes.GetOrAdd(code, static code => $"{(int)code} {code.Name()}");

    private static string OperationName(byte tag) => tag switch
    {
        BerTag.BindRequest => "bind",
        BerTag.SearchRequest => "search",
        BerTag.ModifyRequest => "modify",
        BerTag.AddRequest => "add",
        BerTag.DeleteRequest => "delete",
        BerTag.ModifyDnRequest => "modifyDN",
        BerTag.CompareRequest => "compare",
        _ => "extended",
    };

    private static string Summary(LdapRequest request) => request switch
    {
        SearchRequest search => Search(search),
        BindRequest { Authentication: SaslAuthentication sasl } bind => $"dn=\"{bind.Name}\" method=sasl mechanism={sasl.Mechanism}",
        BindRequest bind => $"dn=\"{bind.Name}\" method=simple",
        AddRequest add => $"dn=\"{add.Entry}\"",
        DeleteRequest delete => $"dn=\"{delete.Entry}\"",
        ModifyRequest modify => $"dn=\"{modify.Entry}\" " + string.Join(
            ", ", modify.Changes.Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Attribute.Description}")),
        ModifyDnRequest rename => $"dn=\"{rename.Entry}\" newrdn=\"{rename.NewRdn}\""
            + (rename.NewSuperior is null ? "" : $" newSuperior=\"{rename.NewSuperior}\""),
        CompareRequest compare => $"dn=\"{compare.Entry}\" attribute={compare.Attribute}",
        ExtendedRequest extended => ExtendedName(extended.Oid),
        _ => "",
    };

    private static string Search(SearchRequest search)
    {
        var scope = search.Scope switch
        {
            SearchScope.BaseObject => "base",
            SearchScope.SingleLevel => "one",
            SearchScope.WholeSubtree => "sub",
            _ => "children",
        };
        var attributes = search.Attributes.Count == 0 ? "" : " attributes=" + string.Join(',', search.Attributes);
        return $"base=\"{search.BaseObject}\" scope={scope} filter=\"{FilterText.Format(search.Filter)}\"{attributes}";
    }

    private static string ExtendedName(string oid) => oid switch
    {
        Oids.WhoAmI => "whoami",
        Oids.PasswordModify => "password modify",
        Oids.StartTls => "StartTLS",
        Oids.Cancel => "cancel",
        _ => oid,
    };
}
