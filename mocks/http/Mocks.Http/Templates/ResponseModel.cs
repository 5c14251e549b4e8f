using Mocks.Fixtures;
using Mocks.Http.Matching;
using Mocks.Http.Requests;

namespace Mocks.Http.Templates;

/// <summary>
/// What a response template sees: <c>request</c>, <c>parameters</c> (the mapping's <c>transformerParameters</c>) and the
/// datasets by name.
/// </summary>
internal sealed class ResponseModel(
    ReceivedRequest request, PathTemplate? template, TemplateMap? parameters, IReadOnlyDictionary<string, Dataset> datasets, bool isDotNet = false) : ITemplateObject
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
}
