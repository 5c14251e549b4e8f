using Microsoft.AspNetCore.Http;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.Apis;

/// <summary>What answers requests that no stub matches: a resource, a conversation, a contract.</summary>
internal interface IApiPart
{
    /// <summary>Answers, or leaves the request alone and returns null.</summary>
    Task<ApiAnswer?> TryAnswerAsync(HttpContext context, ReceivedRequest request, StateCell state, CancellationToken cancellationToken);
}
