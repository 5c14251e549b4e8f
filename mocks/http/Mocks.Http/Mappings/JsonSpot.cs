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

    public bool IsNull => Kind == JsonValueKind.Null;

    /// <param name="Start">Offset of the name's first quote.</param>
    internal readonly record struct JsonProperty(string Name, int Start, JsonSpot Value);
}
