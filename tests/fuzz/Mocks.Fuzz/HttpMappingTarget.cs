using Mocks.Fixtures;
using Mocks.Http.Mappings;
using Mocks.Http.Responses;

namespace Mocks.Fuzz;

/// <summary>Mapping files of both dialects: read, or refused with what is wrong.</summary>
internal sealed class HttpMappingTarget : ITarget
{
    public string Name => "http-mapping";

    public IReadOnlyList<byte[]> Corpus => HttpCorpus.Mappings;

    public void Run(byte[] input)
    {
        var problems = new FixtureProblems();
        foreach (var files in new[] { BodyFiles.None, null })
            MappingReader.ReadFile(MappingDocument.Parse(input, "mapping.json", line => line, problems), files, true);
    }
}
