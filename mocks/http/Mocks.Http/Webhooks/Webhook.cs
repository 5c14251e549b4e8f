using Mocks.Http.Responses;
using Mocks.Http.Templates;

namespace Mocks.Http.Webhooks;

/// <summary>A request that is sent after a stub has answered. All its texts are templates over <c>originalRequest</c> and <c>parameters</c>.</summary>
internal sealed record Webhook(
    Template Method, Template Url, IReadOnlyList<(string Name, Template Value)> Headers, Template? Body, ReadOnlyMemory<byte> Bytes, Delay? Delay,
    TemplateMap Parameters);
