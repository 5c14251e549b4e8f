using System.Diagnostics.Metrics;

namespace Mocks.Oracle;

/// <summary>Meter <c>Mocks.Oracle</c>.</summary>
internal sealed class OracleMetrics : IDisposable
{
    private readonly Meter _meter = new("Mocks.Oracle");

    public OracleMetrics()
    {
        Sessions = _meter.CreateUpDownCounter<int>("mocks.oracle.sessions", "{session}", "Sessions signed in");
        Calls = _meter.CreateHistogram<double>("mocks.oracle.calls", "s", "Calls by operation and outcome");
    }

    public UpDownCounter<int> Sessions { get; }

    public Histogram<double> Calls { get; }

    public void Dispose() => _meter.Dispose();
}
