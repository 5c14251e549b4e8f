using Mocks.Oracle.Sql.Engine;

namespace Mocks.Oracle.Sessions;

/// <summary>A signed-in client's state on this side: the engine's session, and what the client names by number.</summary>
internal sealed class ClientSession(Session engine, OracleMetrics metrics) : IDisposable
{
    public Session Engine => engine;

    public OpenCursors Cursors { get; } = new();

    public LobTable Lobs { get; } = new();

    /// <summary>The schema as the client was last told it.</summary>
    public string KnownSchema { get; set; } = engine.CurrentSchema;

    public void Dispose()
    {
        Cursors.CloseAll();
        engine.Dispose();
        metrics.Sessions.Add(-1);
    }
}
