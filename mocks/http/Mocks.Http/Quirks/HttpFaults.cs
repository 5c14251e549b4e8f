using Mocks.Http.Requests;

namespace Mocks.Http.Quirks;

/// <summary>The faults that are on, asked by every request. With none on that is one comparison.</summary>
internal sealed class HttpFaults
{
    private volatile HttpFault[] _on = [];

    public void Switch(HttpFault[] on) => _on = on;

    /// <summary>Those that strike this request; null for none.</summary>
    public IReadOnlyList<HttpFault>? Striking(ReceivedRequest request, string path)
    {
        if (_on.Length == 0)
            return null;
        List<HttpFault>? striking = null;
        foreach (var fault in _on)
        {
            if ((fault.Method is null || fault.Method == request.Method) && Matches(path, fault.Path) && fault.Trigger.Strikes())
                (striking ??= []).Add(fault);
        }

        return striking;
    }

    /// <summary>Whether the path begins as the pattern says; a star stands for any number of characters.</summary>
    private static bool Matches(ReadOnlySpan<char> path, ReadOnlySpan<char> pattern)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
            return path.StartsWith(pattern);
        if (!path.StartsWith(pattern[..star]))
            return false;
        for (var from = star; from <= path.Length; from++)
        {
            if (Matches(path[from..], pattern[(star + 1)..]))
                return true;
        }

        return false;
    }
}
