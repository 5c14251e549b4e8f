using System.Globalization;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.OpenApi;

/// <summary>What a client asks of the mock itself: <c>Prefer: code=404, example=cat, dynamic=true</c> (RFC 7240), or <c>?__code=404</c>.</summary>
/// <param name="Dynamic">True to leave examples aside.</param>
internal sealed record Preferences(int? Code, string? Example, bool? Dynamic, string? Seed)
{
    /// <summary>Null when a preference is wrongly put, which <paramref name="problem"/> then tells.</summary>
    public static Preferences? Of(ReceivedRequest request, out PrismProblem? problem)
    {
        var header = request.Header("Prefer");
        var values = header.Count > 0 ? Parse(header.ToString()) : new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["code"] = Query(request, "__code"),
            ["example"] = Query(request, "__example"),
            ["dynamic"] = Query(request, "__dynamic"),
            ["seed"] = Query(request, "__seed"),
        };
        problem = null;
        var wrong = new List<string>();
        int? code = null;
        if (values.GetValueOrDefault("code") is { } codeText)
        {
            if (codeText.Length == 3 && int.TryParse(codeText, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                code = number;
            else
                wrong.Add($"optional property \"code\"\n└─ cannot decode \"{codeText}\", should be a number");
        }

        bool? dynamic = values.GetValueOrDefault("dynamic") switch { "true" => true, "false" => false, _ => null };
        if (values.GetValueOrDefault("dynamic") is { } dynamicText && dynamic is null)
            wrong.Add($"optional property \"dynamic\"\n└─ cannot decode \"{dynamicText}\", should be a boolean");
        if (wrong.Count == 0)
            return new Preferences(code, values.GetValueOrDefault("example"), dynamic, values.GetValueOrDefault("seed"));
        problem = PrismProblem.Undecodable(string.Join('\n', wrong));
        return null;
    }

    private static string? Query(ReceivedRequest request, string name) =>
        RequestPattern.Find(request.Query, name) is { Count: > 0 } values ? values[0] : null;

    private static Dictionary<string, string?> Parse(string header)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in header.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                values.TryAdd(part[..equals].Trim(), part[(equals + 1)..].Trim().Trim('"'));
        }

        return values;
    }
}
