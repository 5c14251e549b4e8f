using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sessions;

/// <summary>
/// The LOBs that a client holds locators of. A locator is a variable that holds an immutable value. Those that came with rows
/// are seldom given back by clients, so the oldest of them go when there are too many.
/// </summary>
/// <param name="statistics">Of the session: it counts the temporary LOBs that the client holds.</param>
internal sealed class LobTable(SessionStatistics statistics)
{
    private const int Maximum = 100_000;

    private readonly Dictionary<int, Lob> _values = [];
    private readonly Queue<int> _fetched = new();
    private int _last;

    /// <summary>Numbers of those that the client has opened.</summary>
    public HashSet<int> Open { get; } = [];

    /// <summary>A locator for a client's own temporary LOB.</summary>
    public LobLocator Create(Lob value) => Add(value);

    /// <summary>A locator for a value that is sent. What stands in no row is a temporary LOB, which clients are to free.</summary>
    public LobLocator Send(Lob value)
    {
        var locator = Add(value);
        _fetched.Enqueue(locator.Number);
        if (_fetched.Count > Maximum)
            _values.Remove(_fetched.Dequeue());
        return locator;
    }

    /// <exception cref="OraException">ORA-22275.</exception>
    public Lob Find(ReadOnlySpan<byte> bytes) =>
        LobLocator.TryRead(bytes, out var locator) && _values.TryGetValue(locator.Number, out var value)
            ? value
            : throw new OraException(OraError.InvalidLobLocator);

    public void Set(LobLocator locator, Lob value) => _values[locator.Number] = value;

    public void Free(LobLocator locator)
    {
        if (_values.Remove(locator.Number) && locator.Temporary)
            statistics.TemporaryLobs--;
        Open.Remove(locator.Number);
    }

    private LobLocator Add(Lob value)
    {
        var number = ++_last;
        _values.Add(number, value);
        if (value.Place is null)
            statistics.TemporaryLobs++;
        return new LobLocator(number, value.IsText ? TtcDataType.Clob : TtcDataType.Blob, Temporary: value.Place is null);
    }
}
