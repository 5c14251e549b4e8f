using Mocks.Ldap.Connections;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Quirks;

/// <summary>The faults that are on, asked by every operation. With none on that is one comparison.</summary>
internal sealed class LdapFaults(TimeProvider time)
{
    private volatile LdapFault[] _on = [];

    public void Switch(LdapFault[] on) => _on = on;

    /// <summary>Before an operation begins. What strikes in the middle of a search is left to <see cref="Around"/>.</summary>
    /// <exception cref="LdapException">The result that the operation comes to.</exception>
    /// <exception cref="DroppedException">The connection ends.</exception>
    public ValueTask AtOperationAsync(LdapSession session, LdapRequest request, CancellationToken cancellation) =>
        _on.Length == 0 ? default : StrikeAllAsync(session, request, cancellation);

    /// <summary>The output with what faults do to entries on their way, and to the search after so many of them.</summary>
    public ISearchOutput Around(LdapSession session, SearchRequest request, ISearchOutput output)
    {
        foreach (var fault in _on)
        {
            if ((fault.ChangesEntries || fault.AfterEntries > 0) && Concerns(fault, session, "search", request) && (fault.ChangesEntries || fault.Trigger.Strikes()))
                output = new FaultyOutput(output, fault);
        }

        return output;
    }

    /// <summary>The directory that a search sees when it isn't the present one.</summary>
    public DirectoryTree? Stale(LdapSession session, SearchRequest request)
    {
        foreach (var fault in _on)
        {
            if (fault.Frozen is { } tree && Concerns(fault, session, "search", request))
                return tree;
        }

        return null;
    }

    /// <summary>How many values of an attribute come at a time; null for all.</summary>
    public int? MostValues(LdapSession session, SearchRequest request)
    {
        foreach (var fault in _on)
        {
            if (fault.MostValues is { } most && Concerns(fault, session, "search", request))
                return most;
        }

        return null;
    }

    private async ValueTask StrikeAllAsync(LdapSession session, LdapRequest request, CancellationToken cancellation)
    {
        var operation = Word(request);
        foreach (var fault in _on)
        {
            if (fault is { AfterEntries: 0 } and not { Result: null, Drops: false, Delay: null }
                && Concerns(fault, session, operation, request) && fault.Trigger.Strikes())
                await StrikeAsync(fault, cancellation);
        }
    }

    private async ValueTask StrikeAsync(LdapFault fault, CancellationToken cancellation)
    {
        if (fault.Delay is { } delay)
            await Task.Delay(delay.Draw(), time, cancellation);
        if (fault.Result is { } result)
            throw result;
        if (fault.Drops)
            throw new DroppedException();
    }

    private static bool Concerns(LdapFault fault, LdapSession session, string operation, LdapRequest request) =>
        fault.Operations.Contains(operation)
        && (fault.User is null || IsAtOrBelow((request as BindRequest)?.Name ?? session.Viewer.Name?.Text ?? "", fault.User))
        && (fault.Base is null || IsAtOrBelow(Target(request), fault.Base))
        && (fault.Filter is null || (request is SearchRequest search && FilterText.Format(search.Filter).Contains(fault.Filter, StringComparison.OrdinalIgnoreCase)));

    /// <summary>By the text, without blanks behind commas: a fault has no schema to normalize by.</summary>
    private static bool IsAtOrBelow(string name, string above)
    {
        (name, above) = (name.Replace(", ", ",", StringComparison.Ordinal), above.Replace(", ", ",", StringComparison.Ordinal));
        return name.Equals(above, StringComparison.OrdinalIgnoreCase) || name.EndsWith("," + above, StringComparison.OrdinalIgnoreCase);
    }

    private static string Target(LdapRequest request) => request switch
    {
        SearchRequest search => search.BaseObject,
        BindRequest bind => bind.Name,
        AddRequest add => add.Entry,
        DeleteRequest delete => delete.Entry,
        ModifyRequest modify => modify.Entry,
        ModifyDnRequest rename => rename.Entry,
        CompareRequest compare => compare.Entry,
        _ => "",
    };

    private static string Word(LdapRequest request) => request switch
    {
        SearchRequest => "search",
        BindRequest => "bind",
        AddRequest => "add",
        DeleteRequest => "delete",
        ModifyRequest => "modify",
        ModifyDnRequest => "modifydn",
        CompareRequest => "compare",
        ExtendedRequest { Oid: Oids.StartTls } => "starttls",
        _ => "extended",
    };
}
