using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.Matching;

namespace Mocks.Http.Templates.Helpers;

/// <summary>Those of WireMock.Net's helpers, by its names, that mappings use most.</summary>
internal static class DotNetHelpers
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["JsonPath.SelectToken"] = call => Select(call) is [var first, ..] ? TemplateValue.Unwrap(first) : null;
        helpers["JsonPath.SelectTokens"] = SelectAll;
        helpers["String.Uppercase"] = call => call.Text(0).ToUpperInvariant();
        helpers["String.Lowercase"] = call => call.Text(0).ToLowerInvariant();
        helpers["String.Trim"] = call => call.Text(0).Trim();
        helpers["String.Append"] = call => call.Text(0) + call.Text(1);
        helpers["String.Prepend"] = call => call.Text(1) + call.Text(0);
        helpers["String.Replace"] = call => call.Text(1).Length == 0 ? call.Text(0) : call.Text(0).Replace(call.Text(1), call.Text(2), StringComparison.Ordinal);
        helpers["String.IsNullOrWhiteSpace"] = call => string.IsNullOrWhiteSpace(call.Text(0));
        helpers["String.Equal"] = call => call.Decide(call.Text(0) == call.Text(1));
        helpers["Regex.IsMatch"] = call => call.Decide(JavaRegex.IsMatch(JavaRegex.CachedAnywhere(call.Text(1)), call.Text(0)));
    }

    private static IReadOnlyList<JsonElement> Select(HelperCall call)
    {
        var value = call.Argument(0);
        JsonElement json;
        if (value is string text)
        {
            if (!JsonBytes.TryParse(text, out json))
                return [];
        }
        else
        {
            json = TemplateValue.ToJson(value);
        }

        try
        {
            return JsonPath.Cached(call.Text(1)).Evaluate(json);
        }
        catch (JsonPathException)
        {
            return [];
        }
    }

    // as a block it repeats over what is found
    private static object? SelectAll(HelperCall call)
    {
        var found = Select(call).Select(TemplateValue.Unwrap).ToList();
        if (!call.IsBlock)
            return found;
        for (var i = 0; i < found.Count; i++)
            call.RenderBody(found[i], ("@index", (long)i), ("value", found[i]), ("id", (long)i));
        return null;
    }
}
