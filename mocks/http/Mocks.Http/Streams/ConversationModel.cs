using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Matching;
using Mocks.Http.Requests;
using Mocks.Http.Templates;

namespace Mocks.Http.Streams;

/// <summary>
/// What a template in a conversation sees: what a response's sees, and <c>message</c> (the text that came last), <c>json</c> (the
/// same, parsed) and <c>index</c> (how many events or messages came before).
/// </summary>
internal sealed class ConversationModel(ReceivedRequest request, PathTemplate path, IReadOnlyDictionary<string, Dataset> datasets) : ITemplateObject
{
    private readonly ResponseModel _response = new(request, path, null, datasets);

    public string? Message { get; set; }

    public long Index { get; set; }

    public IEnumerable<KeyValuePair<string, object?>> Properties => [];

    public bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "message" => Message,
            "json" when Message is { } text && JsonBytes.TryParse(text, out JsonElement json) => TemplateValue.Unwrap(json),
            "index" => Index,
            _ => null,
        };
        return name is "message" or "json" or "index" || _response.TryGet(name, out value);
    }
}
