using System.Text.Json.Nodes;

namespace Mocks.Hosting;

/// <summary>What <c>POST /admin/verify</c> expects of the journal.</summary>
/// <param name="Mock">One mock's entries only; null for all.</param>
/// <param name="Match">
/// By field (<c>operation</c>, <c>client</c>, <c>summary</c>, <c>outcome</c>, or a name of the entry's details): the text that it must
/// equal, or an object with <c>equals</c>, <c>contains</c> or <c>matches</c> (a regular expression).
/// </param>
/// <param name="Times">Exactly so many; with none of the three, at least one.</param>
internal sealed record Expectation(string? Mock, JsonObject? Match, int? Times, int? AtLeast, int? AtMost);
