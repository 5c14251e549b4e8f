using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Searching;

/// <summary>The part of a sorted list that a virtual list view shows.</summary>
internal static class ListWindow
{
    /// <summary>Null entries when the target is out of range; the control says so.</summary>
    public static (List<Entry>? Entries, Control Response) Cut(VirtualListViewControl request, List<Entry> sorted, EntrySorter sorter)
    {
        if (request.Before < 0 || request.After < 0 || (request.Value is null && (request.Offset < 1 || request.ClientCount < 0)))
            return (null, VirtualListViewControl.Response(0, sorted.Count, ResultCode.OffsetRangeError));
        var place = request.Value is { } value ? sorter.PlaceOf(value, sorted) : Place(request, sorted.Count);
        var first = (int)Math.Max(1L, (long)place - request.Before);
        var last = (int)Math.Min(sorted.Count, (long)place + request.After);
        return (
            first > last ? [] : sorted.GetRange(first - 1, last - first + 1),
            VirtualListViewControl.Response(place, sorted.Count, ResultCode.Success));
    }

    // the client's idea of the place is carried over to the true length of the list
    private static int Place(VirtualListViewControl request, int count)
    {
        if (request.ClientCount == 0 || request.ClientCount == count || request.Offset == 1)
            return Math.Min(request.Offset, count + 1);
        if (request.Offset >= request.ClientCount)
            return count;
        return Math.Max(1, (int)((long)count * request.Offset / request.ClientCount));
    }
}
