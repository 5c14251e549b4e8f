using System.Globalization;

namespace Mocks.Http.Templates;

/// <summary>A date that a helper made: written in its format, by default <c>2026-11-22T23:51:51Z</c>.</summary>
/// <param name="Format">A pattern of Java, <c>epoch</c> (milliseconds) or <c>unix</c> (seconds).</param>
/// <param name="Zone">The offset of the time zone that it is written in.</param>
internal sealed record TemplateDate(DateTimeOffset Time, string? Format, TimeSpan Zone)
{
    public override string ToString() => Format switch
    {
        null => JavaDateFormat.Format(Time.ToOffset(Zone), "yyyy-MM-dd'T'HH:mm:ssXXX"),
        "epoch" => Time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        "unix" => Time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        _ => JavaDateFormat.Format(Time.ToOffset(Zone), Format),
    };
}
