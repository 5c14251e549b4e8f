using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml.XPath;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Json.Jmes;
using Mocks.Http.Matching;
using Mocks.Http.Templates;
using Mocks.Http.Xml;

namespace Mocks.Fuzz;

/// <summary>The small languages of mappings: templates, JSONPath, JMESPath, XPath, Java's regular expressions, path templates. Read and run.</summary>
internal sealed class HttpTextTarget : ITarget
{
    private static readonly TemplateServices Services = new(TimeProvider.System, new SeededRandom(1), ImmutableDictionary<string, Dataset>.Empty);

    private static readonly TemplateMap Model = new(
        [
            new("request", new TemplateMap([new("body", Document), new("url", "/a/b?q=1"), new("path", "/a/b"), new("query", new TemplateMap([new("q", "1")], StringComparer.Ordinal))], StringComparer.Ordinal)),
            new("parameters", new TemplateMap([new("a", new List<object?> { 1L, "x" })], StringComparer.Ordinal)),
        ],
        StringComparer.Ordinal);

    private const string Document = """{"id":5,"name":"Ann","tags":["a","b"],"items":[{"n":"x","p":1.5},{"n":"y","p":2}],"none":null,"address":{"city":"Bern"}}""";

    private static readonly JsonElement Json = JsonDocument.Parse(Document).RootElement;

    public string Name => "http-text";

    public IReadOnlyList<byte[]> Corpus => HttpCorpus.Texts;

    public void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        var json = Json;
        Try<TemplateException>(() => Template.Compile(text, TemplateHelpers.Standard).Render(Services, Model));
        Try<TemplateException>(() => Template.Compile(text, TemplateHelpers.DotNet).Render(Services, Model));
        Try<JsonPathException>(() => JsonPath.Compile(text).Evaluate(json));
        Try<JsonPathException>(() => Try<JmesTypeException>(() => JmesPath.Compile(text).Evaluate(json)));
        Try<XPathException>(() => XPath.Compile(text, new Dictionary<string, string>(StringComparer.Ordinal)));
        Try<ArgumentException>(() => JavaRegex.IsMatch(JavaRegex.Whole(text), "/orders/17aaaaaaaaaaaaaaaaaaaaaaaaa!"));
        Try<FormatException>(() => PathTemplate.Compile(text).Values("/a/b/c"));
    }

    private static void Try<TAnswer>(Action run)
        where TAnswer : Exception
    {
        try
        {
            run();
        }
        catch (TAnswer)
        {
            // its answer
        }
    }
}
