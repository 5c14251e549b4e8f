using System.Globalization;

namespace Mocks.Http.Templates.DotNet;

/// <summary>A single value that .NET writes unlike Java: a flag, a real number, a point in time, or a value of JSON.</summary>
/// <param name="Value">Null, a <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/> or <see cref="DateTime"/>.</param>
/// <param name="IsJson">Read from JSON: then no condition takes it for true and no helper for a text, whatever it holds.</param>
internal sealed record DotNetScalar(object? Value, bool IsJson = false)
{
    public bool IsTrue => !IsJson && Value is not (null or false or 0d or "");

    public string Type => IsJson ? "Newtonsoft.Json.Linq.JValue" : DotNetType.Of(Value);

    public override string ToString() => Value switch
    {
        bool flag => flag ? "True" : "False",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        var other => TemplateValue.Text(other),
    };
}
