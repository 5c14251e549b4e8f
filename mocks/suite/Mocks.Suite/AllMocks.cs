using Mocks.Hosting;
using Mocks.Http;
using Mocks.Ldap;
using Mocks.Oracle;
using Mocks.Splunk;

namespace Mocks.Suite;

/// <summary>What this process can run. An image of one mock is this program with <c>MOCK_RUN</c> set, so that all share a layer.</summary>
internal static class AllMocks
{
    private static readonly Dictionary<string, MockFactory> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http"] = context => new HttpMock(context),
        ["ldap"] = context => new LdapMock(context),
        ["oracle"] = context => new OracleMock(context),
        ["splunk"] = context => new SplunkMock(context),
    };

    /// <summary>The mocks that <c>MOCK_RUN</c> names; all when it names none.</summary>
    public static MockFactory[] Chosen(Settings settings)
    {
        var names = settings.List("MOCK_RUN", ByName.Keys);
        return [.. ByName.Where(mock => names.Count == 0 || names.Contains(mock.Key, ByName.Comparer)).Select(mock => mock.Value)];
    }
}
