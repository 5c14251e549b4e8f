using System.Text.Json.Nodes;

namespace Mocks.Integration.Expectations;

/// <param name="Name">What reports call it.</param>
/// <param name="Mock">Whose journal is asked.</param>
/// <param name="Body">As <c>POST /admin/verify</c> takes it.</param>
internal sealed record Expectation(string Name, string Mock, JsonObject Body);
