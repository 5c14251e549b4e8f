using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Mocks.Fixtures;
using Mocks.Http.Templates;

namespace Mocks.Http.Mappings;

/// <summary>A mapping file, parsed with positions, and where its problems are told.</summary>
internal sealed class MappingDocument
{
    private const int Depth = 200;

    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string _file;
    private readonly Func<int, int> _sourceLine;
    private readonly FixtureProblems _problems;
    private readonly List<FixtureProblem> _notices = [];
    private readonly bool _isLenient;
    private int _identities;

    private MappingDocument(ReadOnlyMemory<byte> bytes, string file, Func<int, int> sourceLine, FixtureProblems problems, bool isLenient)
    {
        _isLenient = isLenient;
        _bytes = bytes;
        _file = file;
        _sourceLine = sourceLine;
        _problems = problems;
    }

    public JsonSpot? Root { get; private set; }

    /// <summary>Of what the identities of mappings that have none are made; null for random ones.</summary>
    public string? Origin { get; set; }

    /// <summary>What WireMock takes and leaves without effect, and so do we: told, but no reason to refuse the file.</summary>
    public IReadOnlyList<FixtureProblem> Notices => _notices;

    /// <summary>Of a mapping that was made for WireMock: what it takes and fails with later, we take too, and tell of it.</summary>
    public bool IsLenient => _isLenient;

    public string File => _file;

    /// <summary>Parses; a text that is no JSON is a problem and leaves no root.</summary>
    public static MappingDocument Parse(FixtureFile file, FixtureProblems problems, bool isLenient = false) =>
        Parse(file.Content, file.Path, file.SourceLine, problems, isLenient);

    /// <param name="isLenient">Whether a template that can't be read is told and answered with 500, as WireMock does, rather than refused.</param>
    public static MappingDocument Parse(
        ReadOnlyMemory<byte> bytes, string name, Func<int, int> sourceLine, FixtureProblems problems, bool isLenient = false)
    {
        var document = new MappingDocument(bytes, name, sourceLine, problems, isLenient);
        if (!Utf8.IsValid(bytes.Span))
        {
            problems.Add(name, sourceLine(1), "not UTF-8", "Save the file in UTF-8.");
            return document;
        }

        try
        {
            document.Root = document.Read();
        }
        catch (JsonException exception)
        {
            // the exception counts lines from 0
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var message = exception.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
            problems.Add(name, sourceLine(line), $"not JSON: {message}", "Write a WireMock mapping in JSON.");
        }

        return document;
    }

    /// <summary>
    /// An identity for a mapping that has none. The n-th of a file is always the same, so that a file that is read again changes its stubs
    /// rather than adding others.
    /// </summary>
    public Guid NewIdentity() => Origin is null
        ? Guid.NewGuid()
        : new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{_identities++}"))).AsSpan(0, 16));

    public void Problem(JsonSpot spot, string message, string remedy) => Problem(spot.Start, message, remedy);

    /// <summary>Compiles a template; null when it can't be read, which is told.</summary>
    public Template? Template(JsonSpot spot, string text, TemplateHelpers helpers)
    {
        try
        {
            return Templates.Template.Compile(text, helpers);
        }
        catch (TemplateException exception)
        {
            var message = $"the template can't be read: {exception.Message} (character {exception.Position + 1})";
            if (_isLenient && !exception.IsUnsupported)
            {
                Notice(spot, message, "Mend the template: until then the answer is a 500.");
                return Templates.Template.Broken(exception.Answer);
            }

            Problem(spot, message, "Mend the template.");
            return null;
        }
    }

    /// <param name="offset">In bytes from the start of the file.</param>
    public void Problem(int offset, string message, string remedy) => _problems.Add(_file, Line(offset), message, remedy, Root?.Pointer(offset));

    public void Notice(JsonSpot spot, string message, string remedy) =>
        _notices.Add(new FixtureProblem(_file, Line(spot.Start), message, remedy, Root?.Pointer(spot.Start)));

    /// <summary>The value as it was written.</summary>
    public ReadOnlyMemory<byte> Raw(JsonSpot spot) => _bytes[spot.Start..spot.End];

    /// <summary>The value as JSON, whatever comments and commas were written into it.</summary>
    public JsonElement Json(JsonSpot spot) => JsonDocument.Parse(
        Raw(spot), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Depth }).RootElement;

    private int Line(int offset) => _sourceLine(_bytes.Span[..Math.Min(offset, _bytes.Length)].Count((byte)'\n') + 1);

    private JsonSpot? Read()
    {
        var reader = new Utf8JsonReader(
            _bytes.Span, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = Depth });
        JsonSpot? root = null;
        var open = new Stack<JsonSpot>();
        var name = "";
        var nameStart = 0;
        while (reader.Read())
        {
            JsonSpot spot;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString() ?? "";
                    nameStart = (int)reader.TokenStartIndex;
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop().End = (int)reader.BytesConsumed;
                    continue;
                default:
                    spot = Spot(ref reader);
                    break;
            }

            if (open.TryPeek(out var parent))
            {
                if (parent.Kind == JsonValueKind.Object)
                    parent.Properties.Add(new JsonSpot.JsonProperty(name, nameStart, spot));
                else
                    parent.Items.Add(spot);
            }

            root ??= spot;
            if (spot.Kind is JsonValueKind.Object or JsonValueKind.Array)
                open.Push(spot);
        }

        return root;
    }

    private static JsonSpot Spot(ref Utf8JsonReader reader) => new()
    {
        Start = (int)reader.TokenStartIndex,
        End = (int)reader.BytesConsumed,
        Kind = reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.String => JsonValueKind.String,
            JsonTokenType.Number => JsonValueKind.Number,
            JsonTokenType.True => JsonValueKind.True,
            JsonTokenType.False => JsonValueKind.False,
            _ => JsonValueKind.Null,
        },
        Text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString() ?? "",
            JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
            _ => "",
        },
    };
}
