using Microsoft.Extensions.Primitives;
using Mocks.Http.Responses;
using Mocks.Http.Stubs;

namespace Mocks.Http.Requests;

/// <summary>A request and what it got, as the log keeps it.</summary>
/// <param name="Stub">Null when none matched.</param>
/// <param name="Status">0 when the connection was broken instead.</param>
/// <param name="ResponseBody">Empty for a streamed file.</param>
internal sealed record ServedRequest(ReceivedRequest Request, Stub? Stub, int Status, ReadOnlyMemory<byte> ResponseBody, TimeSpan Duration)
{
    /// <summary>The headers of an answer that another server gave; empty for our own.</summary>
    public IReadOnlyList<KeyValuePair<string, StringValues>> ProxiedHeaders { get; init; } = [];

    /// <summary>Whether another server has answered it.</summary>
    public bool IsPassedOn { get; init; }

    /// <summary>About how many bytes it holds.</summary>
    public int Size => 500 + (2 * Request.Url.Length) + Request.BodyBytes.Length + (Stub?.Response.Body is FixedBody ? 0 : ResponseBody.Length);
}
