using Mocks.Oracle.Sql.Engine;

namespace Mocks.Oracle.Sessions;

/// <summary>A signed-in client's state on this side: the engine's session, and what the client names by number.</summary>
internal sealed class ClientSession(Session engine, OracleMetrics metrics) : IDisposable
{
    public Session Engine => engine;

    public OpenCursors Cursors { get; } = new(() => engine.Database.OpenCursors);

    public LobTable Lobs { get; } = new();

    /// <summary>The schema as the client was last told it.</summary>
    public string KnownSchema { get; set; } = engine.CurrentSchema;

    /// <summary>The client has given a pooled session back, or just got its first: the next response tells which one it has.</summary>
    public bool MustTellReturn { get; set; }

    /// <summary>The session leaves its sessionless transaction when the call that runs has gone well.</summary>
    public bool DetachesAfterCall { get; set; }

    /// <summary>The sessionless transaction as the client was last told it.</summary>
    public (string Id, bool ByServer)? KnownSessionless { get; set; }

    /// <summary>The client has asked for a change of it: it is told how that ended, be it as before.</summary>
    public bool MustTellTransaction { get; set; }

    public void Dispose()
    {
        Cursors.CloseAll();
        engine.Dispose();
        metrics.Sessions.Add(-1);
    }
}
