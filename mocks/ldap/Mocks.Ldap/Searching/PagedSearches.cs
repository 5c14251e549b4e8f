using System.Buffers.Binary;

namespace Mocks.Ldap.Searching;

/// <summary>
/// The paged searches of a connection that have more pages. Each goes on in the version of the directory in which it began. A cookie
/// is good once.
/// </summary>
internal sealed class PagedSearches
{
    /// <summary>More than this and the oldest is forgotten: its client has most likely given it up.</summary>
    private const int Most = 64;

    private readonly Dictionary<ulong, RunningSearch> _waiting = [];
    private readonly Queue<ulong> _order = new();
    private ulong _last;

    /// <summary>Keeps a search and returns its cookie, eight octets.</summary>
    public byte[] Keep(RunningSearch search)
    {
        lock (_waiting)
        {
            _waiting[++_last] = search;
            _order.Enqueue(_last);
            while (_waiting.Count > Most)
                _waiting.Remove(_order.Dequeue());
            var cookie = new byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64BigEndian(cookie, _last);
            return cookie;
        }
    }

    /// <summary>Null when there is no such search.</summary>
    public RunningSearch? Take(byte[] cookie)
    {
        lock (_waiting)
        {
            return cookie.Length == sizeof(ulong) && _waiting.Remove(BinaryPrimitives.ReadUInt64BigEndian(cookie), out var search)
                ? search
                : null;
        }
    }

    public void Clear()
    {
        lock (_waiting)
            _waiting.Clear();
    }
}
