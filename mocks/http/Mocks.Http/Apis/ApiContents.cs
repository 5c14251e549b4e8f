using Mocks.Fixtures;
using Mocks.Hosting;
using Mocks.Http.Imports;
using Mocks.Http.OpenApi;
using Mocks.Http.Resources;
using Mocks.Http.Streams;
using Mocks.Http.Stubs;

namespace Mocks.Http.Apis;

/// <summary>What the files of APIs beside their mappings come to.</summary>
/// <param name="Parts">In the order in which they are asked: conversations and resources are more particular than contracts.</param>
/// <param name="Stubs">Imported; mappings of the same load go before them.</param>
/// <param name="Rows">What resources begin with, by name.</param>
internal sealed record ApiContents(
    IReadOnlyList<IApiPart> Parts, IReadOnlyList<Stub> Stubs, IReadOnlyDictionary<string, ResourceRows> Rows)
{
    public static ApiContents Read(ApiFiles files, HttpOptions options, FixtureSet set, Journal journal, FixtureProblems problems)
    {
        var conversations = new List<IApiPart>();
        var resources = new List<IApiPart>();
        var contracts = new List<IApiPart>();
        var stubs = new List<Stub>();
        var rows = new Dictionary<string, ResourceRows>(StringComparer.Ordinal);
        foreach (var (kind, file) in files.Read())
        {
            switch (kind)
            {
                case ApiFileKind.Contract:
                    if (ContractReader.Read(file, files.Find, options.Checks, options.Seed, problems) is { } contract)
                        contracts.Add(new ContractPart(contract, journal));
                    break;
                case ApiFileKind.Resources:
                    foreach (var (resource, first) in new ResourceReader(file, files.Find, set, problems).Read())
                    {
                        if (!rows.TryAdd(resource.Name, first))
                            problems.Add(file.Path, 0, $"there are two resources \"{resource.Name}\"", "Declare it once.");
                        resources.Add(new ResourcePart(resource));
                    }

                    break;
                case ApiFileKind.Conversations:
                    conversations.AddRange(new ConversationReader(file, journal, problems).Read());
                    break;
                case ApiFileKind.Postman:
                    stubs.AddRange(PostmanImport.Read(file, problems));
                    break;
                case ApiFileKind.Har:
                    stubs.AddRange(HarImport.Read(file, problems));
                    break;
            }
        }

        files.RejectOthers();
        // a resource below another is more particular than it
        resources.Sort((left, right) => Depth(right).CompareTo(Depth(left)));
        return new ApiContents([.. conversations, .. resources, .. contracts], stubs, rows);
    }

    private static int Depth(IApiPart part) => part is ResourcePart resource ? resource.Name.Count(c => c == '/') : 0;
}
