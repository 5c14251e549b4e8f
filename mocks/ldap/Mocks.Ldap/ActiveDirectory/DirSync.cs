using System.Text;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Filtering;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Searching;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// DirSync (MS-ADTS §3.1.1.3.4.1.3): what changed in a domain since the cookie, deleted objects too. Request and response are
/// <code>30 { 02 flags | more results, 02 most octets | 0, 04 cookie }</code>
/// </summary>
internal static class DirSync
{
    private const int ObjectSecurity = 1;
    private const string CookieStart = "MSDS";

    /// <summary>Null when the request has no such control.</summary>
    public static (int Flags, byte[] Cookie)? Find(RequestControls controls)
    {
        if (controls.Find(Oids.DirSync) is not { } control)
            return null;
        return ControlValue.Decode(control, static value =>
        {
            var sequence = value.ReadSequence();
            var flags = sequence.ReadInteger();
            sequence.ReadInteger();
            return (flags, sequence.ReadOctets());
        });
    }

    public static async ValueTask<LdapResult> ExecuteAsync(
        OperationContext context, SearchRequest request, (int Flags, byte[] Cookie) control, ISearchOutput output)
    {
        var tree = context.Store.Current;
        if (context.Viewer.Name is null)
            throw new LdapException(ResultCode.OperationsError, DomainTexts.BindFirst);
        var name = Names.Normalize(request.BaseObject, tree.Schema);
        if (!tree.Suffixes.Any(suffix => suffix.Key.AsSpan().SequenceEqual(name.Key)) || request.Scope != SearchScope.WholeSubtree)
        {
            throw new LdapException(
                ResultCode.UnwillingToPerform, "000020AF: SvcErr: DSID-0315166D, problem 5003 (WILL_NOT_PERFORM), data 0\n\0");
        }

        // replicating needs a right of its own; what one sees anyhow doesn't
        if (!context.Viewer.IsAdministrator && (control.Flags & ObjectSecurity) == 0)
            throw new LdapException(ResultCode.InsufficientAccessRights);
        var known = ReadCookie(control.Cookie);
        var baseEntry = Names.Find(tree, name);
        var predicate = PredicateCompiler.Compile(request.Filter, tree.Schema);
        var selection = new AttributeSelection([.. request.Attributes, "objectGUID", "instanceType", .. request.Attributes.Count == 0 ? (string[])["*"] : []], request.TypesOnly, tree.Schema);
        var cursor = new SearchCursor(
            SearchScan.Candidates(tree, [baseEntry], request.Scope, predicate), new PredicateEvaluator(tree, context.Viewer), predicate,
            entry => !context.Viewer.MayRead(entry, tree), context.Server.Time);
        var attributes = new List<ReadOnlyMemory<byte>>();
        while (await cursor.MoveNextAsync(context.Cancellation))
        {
            if (known is not null && string.CompareOrdinal(cursor.Current.Stamp.Csn, known) <= 0)
                continue;
            attributes.Clear();
            selection.Select(cursor.Current, tree, context.Viewer, false, attributes);
            await output.EntryAsync(cursor.Current.Name, attributes, [], context.Cancellation);
        }

        var cookie = new BerBuilder().Open().Integer(0).Integer(0).Text(CookieStart + tree.ContextCsn).Close().ToArray();
        return LdapResult.Success with { Controls = [new Control(Oids.DirSync, false, cookie)] };
    }

    private static string? ReadCookie(byte[] cookie)
    {
        if (cookie.Length == 0)
            return null;
        var text = Encoding.UTF8.GetString(cookie);
        return text.StartsWith(CookieStart, StringComparison.Ordinal)
            ? text[CookieStart.Length..]
            : throw new LdapException(ResultCode.ProtocolError, "00000057: LdapErr: DSID-0C0907E5, comment: Error processing control, data 0, v4563\0");
    }
}
