using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Hosting;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Filtering;
using Mocks.Ldap.Protocol.Filters;

namespace Mocks.Ldap.Quirks;

/// <summary>How quirks of a directory work: changes are edits of the tree, faults are asked by operations.</summary>
internal sealed class LdapQuirks(LdapServer server) : IQuirkMechanics
{
    private List<LdapFault> _stale = [];

    public QuirkEffect Read(YamlFields fields, FixtureProblems problems)
    {
        var changes = fields.Mappings("change").Select(LdapChangeReader.Read).ToList();
        var faults = fields.Mappings("faults").Select(LdapFaultReader.Read).ToList();
        fields.RejectOthers();
        return new QuirkEffect(
            faults,
            changes.Count == 0 ? null : (state, found) => changes.Aggregate((DirectoryTree)state, (tree, change) => change(server, tree, found)));
    }

    /// <summary>The DN of the first entry, by name, that a filter finds.</summary>
    public string? Choose(string query, object state)
    {
        var tree = (DirectoryTree)state;
        var predicate = PredicateCompiler.Compile(FilterText.Parse(query), tree.Schema);
        var evaluator = new PredicateEvaluator(tree, new Access.Viewer(null, true));
        return tree.Subtree([]).FirstOrDefault(entry => evaluator.Evaluate(predicate, entry) == Truth.True)?.Dn;
    }

    public void Switch(IReadOnlyList<QuirkEffect> on, FixtureProblems problems)
    {
        var faults = on.SelectMany(effect => effect.Faults).Cast<LdapFault>().ToArray();
        foreach (var fault in faults.Where(fault => fault.IsStale && !_stale.Contains(fault)))
            fault.Frozen = server.Store.Current;
        _stale = [.. faults.Where(fault => fault.IsStale)];
        server.Certificate.Substitute("ldap", faults.Select(fault => fault.Certificate).LastOrDefault(flaw => flaw is not null));
        server.Faults.Switch(faults);
    }
}
