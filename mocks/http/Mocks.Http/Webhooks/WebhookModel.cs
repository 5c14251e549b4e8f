using Mocks.Fixtures;
using Mocks.Http.Requests;
using Mocks.Http.Templates;
using Mocks.Http.Templates.DotNet;

namespace Mocks.Http.Webhooks;

/// <summary>What the templates of a webhook see.</summary>
internal sealed class WebhookModel(ReceivedRequest request, Webhook webhook, IReadOnlyDictionary<string, Dataset> datasets) : ITemplateObject
{
    private readonly RequestModel _request = new(request, null);

    public IEnumerable<KeyValuePair<string, object?>> Properties => [];

    public bool TryGet(string name, out object? value)
    {
        value = name switch
        {
            "originalRequest" => _request,
            "request" when webhook.IsDotNet => new DotNetRequestModel(request),
            "parameters" => webhook.Parameters,
            _ => datasets.TryGetValue(name, out var dataset) ? DatasetRows.Of(dataset) : null,
        };
        return value is not null;
    }
}
