using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Splunk.Hec;
using Mocks.Splunk.Management;
using Mocks.Splunk.Quirks;
using Mocks.Splunk.Syslog;

namespace Mocks.Splunk;

/// <summary>
/// Stands in for Splunk as a target of logs: its HTTP Event Collector, a syslog collector, and a search over what arrived. That is in
/// the journal, and nothing else is kept.
/// </summary>
public sealed class SplunkMock : IMock
{
    private static readonly object Nothing = new();

    public SplunkMock(MockContext context)
    {
        var faults = new HecFaults(context.Time);
        Quirks = new SplunkQuirks(faults);
        var options = new HecOptions(context.Settings);
        var management = new ManagementApi(new ManagementOptions(context.Settings, options), context.Journal, context.Time);
        var collector = new Collector(options, management, faults, context.Journal);
        var syslog = new SyslogReceiver(context.Journal);
        var port = context.Settings.Port("MOCK_SYSLOG_PORT", 1514);
        Listeners =
        [
            new HttpListener(
                "hec", context.Settings.Port("MOCK_HEC_PORT", 8088), context.Settings.Flag("MOCK_HEC_TLS", false), collector.HandleAsync),
            new TcpListener("syslog", port, context.Settings.Flag("MOCK_SYSLOG_TLS", false), syslog.HandleAsync),
            new UdpListener("syslog", port, syslog.Receive),
        ];
    }

    public string Name => "splunk";

    public IReadOnlyList<Listener> Listeners { get; }

    public object State => Nothing;

    public object Load(FixtureSet set, object state, FixtureProblems problems) => state;

    public object Merge(object from, object to, object current) => current;

    public IQuirkMechanics Quirks { get; }

    public void Restore(object state)
    {
    }
}
