using System.Globalization;
using System.Text.Json;
using Mocks.Fixtures;

namespace Mocks.Http.Mappings;

/// <summary>
/// Reads the fields of one object of a mapping, each of the kind that it should be, and reports those that nothing asked for:
/// so no field is ever dropped silently.
/// </summary>
internal sealed class MappingFields
{
    private readonly MappingDocument _document;
    private readonly JsonSpot _spot;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public MappingFields(MappingDocument document, JsonSpot spot)
    {
        _document = document;
        _spot = spot;
        if (spot.Kind != JsonValueKind.Object)
            document.Problem(spot, "this should be a JSON object", "Write it in braces.");
    }

    public MappingDocument Document => _document;

    public JsonSpot Spot => _spot;

    /// <summary>The value, or null when it is not given or is <c>null</c>.</summary>
    public JsonSpot? Any(string name)
    {
        _asked.Add(name);
        return _spot[name] is { IsNull: false } value ? value : null;
    }

    /// <summary>Allows a field without reading it: it concerns tools, not what is served.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _asked.Add(name);
    }

    public string? Text(string name) => Of(name, JsonValueKind.String, "a string")?.Text;

    public JsonSpot? Object(string name) => Of(name, JsonValueKind.Object, "an object");

    public IReadOnlyList<JsonSpot> Array(string name) => Of(name, JsonValueKind.Array, "an array")?.Items ?? [];

    public bool Flag(string name)
    {
        var value = Any(name);
        if (value is null or { Kind: JsonValueKind.True or JsonValueKind.False })
            return value?.Kind == JsonValueKind.True;
        if (value.Kind == JsonValueKind.String && bool.TryParse(value.Text, out var flag))
            return flag;
        _document.Problem(value, $"\"{name}\" is neither true nor false", "Write one of them.");
        return false;
    }

    public int? Whole(string name, int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        if (Any(name) is not { } value)
            return null;
        if (value.Kind is JsonValueKind.Number or JsonValueKind.String
            && int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
            return number;
        _document.Problem(value, $"\"{name}\" is no whole number from {minimum} to {maximum}", "Write such a number.");
        return null;
    }

    public double? Real(string name)
    {
        if (Any(name) is not { } value)
            return null;
        if (value.Kind is JsonValueKind.Number or JsonValueKind.String
            && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        _document.Problem(value, $"\"{name}\" is no number", "Write a number.");
        return null;
    }

    /// <summary>Reports every field that was not asked for.</summary>
    /// <param name="of">What the object is, as the message names it.</param>
    public void RejectOthers(string of)
    {
        foreach (var property in _spot.Properties)
        {
            if (_asked.Contains(property.Name))
                continue;
            _document.Problem(property.Start, $"\"{property.Name}\" is no field of {of}", NearestName.Remedy(property.Name, _asked));
        }
    }

    /// <summary>The same, but only tells of them where the mapping was made for WireMock.Net, which takes any field.</summary>
    public void RejectOrTellOfOthers(string of)
    {
        if (_document.IsLenient)
            NoticeOthers(of);
        else
            RejectOthers(of);
    }

    /// <summary>Tells of every field that was not asked for, where WireMock does without a word.</summary>
    public void NoticeOthers(string of)
    {
        foreach (var property in _spot.Properties)
        {
            if (!_asked.Contains(property.Name))
                _document.Notice(property.Value, $"\"{property.Name}\" is no field of {of} and has no effect", NearestName.Remedy(property.Name, _asked));
        }
    }

    private JsonSpot? Of(string name, JsonValueKind kind, string words)
    {
        var value = Any(name);
        if (value is null || value.Kind == kind)
            return value;
        _document.Problem(value, $"\"{name}\" is not {words}", $"Write {words}.");
        return null;
    }
}
