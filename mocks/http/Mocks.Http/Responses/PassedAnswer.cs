using Microsoft.Extensions.Primitives;

namespace Mocks.Http.Responses;

/// <summary>The headers of another server's answer as they were passed back, kept with the request for the log.</summary>
internal sealed record PassedAnswer(IReadOnlyList<KeyValuePair<string, StringValues>> Headers);
