using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.Mappings.DotNet;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>WireMock.Net's <c>JsonMatcher</c>, <c>JsonPartialMatcher</c> and <c>JsonPartialWildcardMatcher</c>.</summary>
/// <param name="rejects">Whether JSON that fits is what is not wanted; what is no JSON isn't either.</param>
internal sealed class JsonFitMatcher(JsonElement expected, JsonFit fit, bool ignoresCase, bool usesRegex, bool rejects) : ValueMatcher
{
    private readonly StringComparison _comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    public override string Name => fit switch
    {
        JsonFit.Whole => "JsonMatcher",
        JsonFit.Part => "JsonPartialMatcher",
        _ => "JsonPartialWildcardMatcher",
    };

    public override string Expected => JsonPretty.Text(expected);

    public override bool Matches(string? value) => value is not null && JsonBytes.TryParse(value, out var actual) && Fits(expected, actual) != rejects;

    public override bool Matches(RequestBody body) => body.TryGetStrictJson(out var actual) && Fits(expected, actual) != rejects;

    public override string? Shown(RequestBody body) => body.TryGetJson(out var actual) ? JsonPretty.Text(actual) : body.Text;

    private bool Fits(JsonElement wanted, JsonElement given)
    {
        if (wanted.ValueKind == JsonValueKind.String)
            return given.ValueKind == JsonValueKind.String ? FitsText(wanted.GetString()!, given.GetString()!) // their kind says that they are
                : (usesRegex || fit == JsonFit.PartWithWildcards) && given.ValueKind is JsonValueKind.Number && FitsText(wanted.GetString()!, Number(given)); // so does this one's
        if (wanted.ValueKind != given.ValueKind)
            return false;
        return wanted.ValueKind switch
        {
            JsonValueKind.Object => FitsObject(wanted, given),
            JsonValueKind.Array => FitsArray(wanted, given),
            JsonValueKind.Number => wanted.GetRawText() == given.GetRawText() || (IsFraction(wanted) == IsFraction(given) && wanted.GetDouble().Equals(given.GetDouble())),
            _ => true,
        };
    }

    private static string Number(JsonElement number) => IsFraction(number) ? number.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture) : number.GetRawText();

    // 17 and 17.0 are values of two types there
    private static bool IsFraction(JsonElement number) => number.GetRawText().AsSpan().ContainsAny(".eE");

    private bool FitsText(string wanted, string given)
    {
        if (usesRegex)
            return JavaRegex.IsMatch(JavaRegex.CachedAnywhere(wanted), given);
        return fit == JsonFit.PartWithWildcards ? DotNetMatcher.Wildcard(wanted, ignoresCase).Matches(given) : wanted.Equals(given, _comparison);
    }

    private bool FitsObject(JsonElement wanted, JsonElement given)
    {
        var properties = given.EnumerateObject().ToList();
        if (fit == JsonFit.Whole && properties.Count != wanted.EnumerateObject().Count())
            return false;
        return wanted.EnumerateObject().All(property =>
        {
            var at = properties.FindIndex(candidate => candidate.Name.Equals(property.Name, _comparison));
            return at >= 0 ? Fits(property.Value, properties[at].Value) : fit != JsonFit.Whole && FitsPath(property, given);
        });
    }

    // a name that the object doesn't have is a path in it
    private bool FitsPath(JsonProperty wanted, JsonElement given)
    {
        try
        {
            return JsonPath.Cached("$." + wanted.Name).Evaluate(given) is [var found] && Fits(wanted.Value, found);
        }
        catch (JsonPathException)
        {
            return false;
        }
    }

    private bool FitsArray(JsonElement wanted, JsonElement given)
    {
        if (fit != JsonFit.Whole)
            return wanted.EnumerateArray().All(item => given.EnumerateArray().Any(candidate => Fits(item, candidate)));
        return wanted.GetArrayLength() == given.GetArrayLength() && wanted.EnumerateArray().Zip(given.EnumerateArray()).All(pair => Fits(pair.First, pair.Second));
    }
}
