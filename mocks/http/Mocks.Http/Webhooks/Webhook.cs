using Mocks.Http.Responses;
using Mocks.Http.Templates;

namespace Mocks.Http.Webhooks;

/// <summary>A request that is sent after a stub has answered. All its texts are templates over <c>originalRequest</c> and <c>parameters</c>.</summary>
/// <param name="IsDotNet">Of WireMock.Net's dialect, whose templates see the request as <c>request</c>.</param>
internal sealed record Webhook(
    Template Method, Template Url, IReadOnlyList<(string Name, Template Value)> Headers, Template? Body, ReadOnlyMemory<byte> Bytes, Delay? Delay,
    TemplateMap Parameters, bool IsDotNet = false);
