using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Matching;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;
using Mocks.Http.Templates.DotNet;

namespace Mocks.Http.Templates;

/// <summary>
/// What a response template sees: <c>request</c>, <c>parameters</c> (the mapping's <c>transformerParameters</c>) and the
/// datasets by name.
/// </summary>
internal sealed class ResponseModel(
    ReceivedRequest request, PathTemplate? template, TemplateMap? parameters, IReadOnlyDictionary<string, Dataset> datasets, bool isDotNet = false, Stub? stub = null) : ITemplateObject
{
    private static readonly TemplateMap NoParameters = new();

    private ITemplateObject? _request;

    public IEnumerable<KeyValuePair<string, object?>> Properties => [];

    public bool TryGet(string name, out object? value)
    {
        value = null;
        if (name == "request")
        {
            value = _request ??= isDotNet ? new DotNetRequestModel(request) : new RequestModel(request, template);
            return true;
        }

        if (isDotNet && stub is not null && name == "mapping")
        {
            value = new TemplateMap([new("Guid", stub.IdText), new("Title", stub.Name), new("Data", Data(stub))], StringComparer.Ordinal);
            return true;
        }

        if (name == "parameters")
        {
            value = parameters ?? NoParameters;
            return true;
        }

        if (!datasets.TryGetValue(name, out var dataset))
            return false;
        value = DatasetRows.Of(dataset);
        return true;
    }

    // what the mapping carries for its templates
    private static object? Data(Stub stub) =>
        JsonBytes.TryParse(stub.Source, out var source) && source.TryGetProperty("Data", out var data) ? JsonTokens.Of(data) : null;
}
