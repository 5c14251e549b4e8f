using System.Text;
using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Http;

namespace Mocks.Fuzz;

/// <summary>OpenAPI documents: a mock of one is built, or the document's problems are told.</summary>
internal sealed class HttpContractTarget : ITarget
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mocks-fuzz-").FullName;

    public string Name => "http-contract";

    public IReadOnlyList<byte[]> Corpus => HttpCorpus.Contracts;

    public void Run(byte[] input)
    {
        var api = Directory.CreateDirectory(Path.Combine(_folder, "http", "api")).FullName;
        File.WriteAllText(Path.Combine(_folder, "set.yaml"), "name: fuzz\n");
        File.WriteAllBytes(Path.Combine(api, "openapi.yaml"), Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(input)));
        var variables = new Dictionary<string, string> { ["MOCK_FIXTURES"] = _folder, ["MOCK_ADMIN_PORT"] = "0", ["MOCK_HTTP_PORT"] = "0", ["MOCK_HTTP_TLS_PORT"] = "0", ["MOCK_LOG_LEVEL"] = "None" };
        var host = MockHost.Build(variables, new FixtureProblems(), context => new HttpMock(context));
        host?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
