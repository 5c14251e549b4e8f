using Mocks.Hosting;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Quirks;
using Mocks.Oracle.Sql.Engine;

namespace Mocks.Oracle;

/// <summary>What all connections share.</summary>
/// <param name="Settings">As the environment has them.</param>
/// <param name="Identity">The release that the server says it is.</param>
/// <param name="Database">State, sessions and locks.</param>
/// <param name="Journal">What clients asked, and what they got.</param>
/// <param name="Metrics">Counters.</param>
/// <param name="Time">The only clock.</param>
internal sealed record OracleServer(
    OracleSettings Settings, ServerIdentity Identity, Database Database, Journal Journal, OracleMetrics Metrics, TimeProvider Time)
{
    /// <summary>What quirks make go wrong.</summary>
    public OracleFaults Faults { get; init; } = new();

    /// <summary>The release whose texts errors have, 19 or 23.</summary>
    public int Compat => Database.Options.Compat;
}
