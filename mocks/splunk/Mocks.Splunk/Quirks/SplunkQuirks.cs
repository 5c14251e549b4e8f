using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Hosting;

namespace Mocks.Splunk.Quirks;

/// <summary>How quirks of the collector work: there is no state to change, and faults are asked by each request.</summary>
internal sealed class SplunkQuirks(HecFaults faults) : IQuirkMechanics
{
    public QuirkEffect Read(YamlFields fields, FixtureProblems problems)
    {
        var read = fields.Mappings("faults").Select(HecFault.Read).ToList();
        fields.RejectOthers();
        return new QuirkEffect(read, null);
    }

    public string? Choose(string query, object state) => null;

    public void Switch(IReadOnlyList<QuirkEffect> on, FixtureProblems problems) => faults.Switch([.. on.SelectMany(effect => effect.Faults).Cast<HecFault>()]);
}
