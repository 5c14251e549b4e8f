using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Hosting;
using Mocks.Http.Mappings;
using Mocks.Http.Stubs;

namespace Mocks.Http.Quirks;

/// <summary>How quirks of an API work: changes are further mappings, faults are asked by each request.</summary>
internal sealed class HttpQuirks(HttpFaults faults, ServerCertificate certificate, bool templates) : IQuirkMechanics
{
    public QuirkEffect Read(YamlFields fields, FixtureProblems problems)
    {
        var mappings = fields.Mappings("change").Select(ReadMapping).ToList();
        var read = fields.Mappings("faults").Select(HttpFaultReader.Read).ToList();
        fields.RejectOthers();
        return new QuirkEffect(read, mappings.Count == 0 ? null : (state, found) => mappings.Aggregate((HttpState)state, (current, mapping) => mapping(current, found)));
    }

    /// <summary>An API's state has nothing that a quirk would have to find.</summary>
    public string? Choose(string query, object state) => null;

    public void Switch(IReadOnlyList<QuirkEffect> on, FixtureProblems problems)
    {
        var now = on.SelectMany(effect => effect.Faults).Cast<HttpFault>().ToArray();
        certificate.Substitute("http", now.Select(fault => fault.Certificate).LastOrDefault(flaw => flaw is not null));
        faults.Switch(now);
    }

    /// <summary><c>mapping:</c> with the text of a WireMock mapping in JSON.</summary>
    private Func<HttpState, FixtureProblems, HttpState> ReadMapping(YamlFields fields)
    {
        var text = fields.Text("mapping");
        fields.RejectOthers();
        if (text is null)
            fields.Wrong("mapping", "The change has no mapping", "Write \"mapping: |\" and below it a WireMock mapping in JSON.");
        return (state, problems) =>
        {
            var source = new MappingSource(fields.Path, [new FixtureFile(fields.Path, fields.Path, System.Text.Encoding.UTF8.GetBytes(text ?? ""), null)], state.Files);
            return state with { Stubs = state.Stubs.With(source.Read(null, problems, templates).SelectMany(file => file.Stubs)) };
        };
    }
}
