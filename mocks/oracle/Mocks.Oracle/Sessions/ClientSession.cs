using Mocks.Oracle.Sql.Engine;

namespace Mocks.Oracle.Sessions;

/// <summary>A signed-in client's state on this side: the engine's session, and what the client names by number.</summary>
internal sealed class ClientSession(Session engine, OracleMetrics metrics) : IDisposable
{
    private readonly Dictionary<int, DirectPathLoad> _loads = [];
    private int _lastLoad;

    public Session Engine => engine;

    public OpenCursors Cursors { get; } = new(() => engine.Database.OpenCursors);

    public LobTable Lobs { get; } = new(engine.Statistics);

    /// <summary>The schema as the client was last told it.</summary>
    public string KnownSchema { get; set; } = engine.CurrentSchema;

    /// <summary>The edition as the client was last told it.</summary>
    public string KnownEdition { get; set; } = engine.Edition;

    /// <summary>The client has given a pooled session back, or just got its first: the next response tells which one it has.</summary>
    public bool MustTellReturn { get; set; }

    /// <summary>The session leaves its sessionless transaction when the call that runs has gone well.</summary>
    public bool DetachesAfterCall { get; set; }

    /// <summary>The sessionless transaction as the client was last told it.</summary>
    public (string Id, bool ByServer)? KnownSessionless { get; set; }

    /// <summary>The client has asked for a change of it: it is told how that ended, be it as before.</summary>
    public bool MustTellTransaction { get; set; }

    /// <summary>Keeps a load by direct path under the number that is returned.</summary>
    public int Begin(DirectPathLoad load)
    {
        _loads.Add(++_lastLoad, load);
        return _lastLoad;
    }

    /// <exception cref="OraException">ORA-01001.</exception>
    public DirectPathLoad Find(int load) => _loads.TryGetValue(load, out var found) ? found : throw new OraException(OraError.InvalidCursor);

    public void End(int load)
    {
        if (!_loads.Remove(load))
            throw new OraException(OraError.InvalidCursor);
    }

    public void Dispose()
    {
        Cursors.CloseAll();
        engine.Dispose();
        metrics.Sessions.Add(-1);
    }
}
