using Mocks.Hosting;
using Mocks.Http;
using Mocks.Ldap;
using Mocks.Oracle;
using Mocks.Splunk;

namespace Mocks.Suite;

/// <summary>What this process runs.</summary>
internal static class AllMocks
{
    public static MockFactory[] Factories { get; } =
    [
        context => new HttpMock(context),
        context => new LdapMock(context),
        context => new OracleMock(context),
        context => new SplunkMock(context),
    ];
}
