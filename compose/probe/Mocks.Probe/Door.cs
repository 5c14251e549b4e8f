using System.Globalization;

namespace Mocks.Probe;

/// <summary>What the gate does with one of its ports: <c>8080=http:8080</c>, or <c>1514/udp=splunk:1514</c> for datagrams.</summary>
/// <param name="Port">Where it listens.</param>
/// <param name="Datagrams">UDP instead of TCP.</param>
/// <param name="Service">The service behind it, whose container is called STACK-SERVICE.</param>
/// <param name="ServicePort">The port of that container.</param>
internal sealed record Door(ushort Port, bool Datagrams, string Service, ushort ServicePort)
{
    /// <exception cref="FormatException">The text is no such door.</exception>
    public static Door Parse(string text)
    {
        var equals = text.IndexOf('=');
        var colon = text.LastIndexOf(':');
        if (equals < 1 || colon < equals + 2)
            throw new FormatException($"\"{text}\" is no door: 8080=http:8080 or 1514/udp=splunk:1514");
        var left = text[..equals];
        var datagrams = left.EndsWith("/udp", StringComparison.Ordinal);
        return new Door(Number(datagrams ? left[..^4] : left), datagrams, text[(equals + 1)..colon], Number(text[(colon + 1)..]));
    }

    private static ushort Number(string text) => ushort.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
