using System.Globalization;
using System.Text.Json;

namespace Mocks.Http.Mappings;

/// <summary>A JSON value that knows where in the file it stands, so that a problem can name the line.</summary>
internal sealed class JsonSpot
{
    public required JsonValueKind Kind { get; init; }

    /// <summary>Offset of the first byte.</summary>
    public required int Start { get; init; }

    /// <summary>Offset behind the last byte.</summary>
    public int End { get; set; }

    /// <summary>The text of a string; the digits of a number.</summary>
    public string Text { get; init; } = "";

    public List<JsonProperty> Properties { get; } = [];

    public List<JsonSpot> Items { get; } = [];

    public JsonSpot? this[string name]
    {
        get
        {
            // of a repeated name the last counts, as with every parser that WireMock's users know
            for (var i = Properties.Count - 1; i >= 0; i--)
            {
                if (Properties[i].Name == name)
                    return Properties[i].Value;
            }

            return null;
        }
    }

    /// <summary>JSON Pointer (RFC 6901) from here to the value, or to the field whose name, stands at an offset.</summary>
    public string Pointer(int offset)
    {
        foreach (var (name, start, value) in Properties)
        {
            if (offset == start || (offset >= value.Start && offset < value.End))
                return $"/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}{(offset == start ? "" : value.Pointer(offset))}";
        }

        for (var i = 0; i < Items.Count; i++)
        {
            if (offset >= Items[i].Start && offset < Items[i].End)
                return string.Create(CultureInfo.InvariantCulture, $"/{i}{Items[i].Pointer(offset)}");
        }

        return "";
    }

    public bool IsNull => Kind == JsonValueKind.Null;

    /// <param name="Start">Offset of the name's first quote.</param>
    internal readonly record struct JsonProperty(string Name, int Start, JsonSpot Value);
}
