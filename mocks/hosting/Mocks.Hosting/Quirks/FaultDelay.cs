using Mocks.Fixtures.Yaml;

namespace Mocks.Hosting;

/// <summary>How long a fault makes a client wait: always the same, evenly between two bounds, or log-normal about a median.</summary>
public sealed class FaultDelay
{
    private const ulong Seed = 0xD1B54A32D192ED03;
    private const decimal Longest = 86_400_000;

    private readonly Func<double> _milliseconds;
    private readonly Lock _lock = new();
    private ulong _random = Seed;

    private FaultDelay(double milliseconds) => _milliseconds = () => milliseconds;

    private FaultDelay(double lower, double upper) => _milliseconds = () => lower + (Next() * (upper - lower));

    private FaultDelay(double median, double sigma, double maximum) => _milliseconds = () => Math.Min(Math.Exp(Normal() * sigma) * median, maximum);

    /// <summary>Reads <c>delay: 500</c>, <c>delay: {from: 100, to: 900}</c> or <c>delay: {median: 200, sigma: 0.5, most: 5000}</c>, in milliseconds.</summary>
    /// <returns>Null when there is none.</returns>
    public static FaultDelay? Read(YamlFields fields, string key = "delay")
    {
        if (fields.Node(key) is not YamlDotNet.RepresentationModel.YamlMappingNode)
            return fields.Number(key) is { } fixedTime ? new FaultDelay(Bounded(fields, key, fixedTime)) : null;
        if (fields.Mapping(key) is not { } spread)
            return null;
        var (from, to, median, sigma, most) =
            (spread.Number("from"), spread.Number("to"), spread.Number("median"), spread.Number("sigma"), spread.Number("most"));
        spread.RejectOthers();
        if (median is { } middle && sigma is { } width)
            return new FaultDelay(Bounded(spread, "median", middle), (double)width, most is { } cut ? Bounded(spread, "most", cut) : (double)Longest);
        if (from is { } lower && to is { } upper && lower <= upper)
            return new FaultDelay(Bounded(spread, "from", lower), Bounded(spread, "to", upper));
        fields.Wrong(key, "The delay is not complete", "Write milliseconds, or from and to, or median and sigma.");
        return null;
    }

    /// <summary>The next delay.</summary>
    public TimeSpan Draw()
    {
        lock (_lock)
            return TimeSpan.FromMilliseconds(_milliseconds());
    }

    private static double Bounded(YamlFields fields, string key, decimal milliseconds)
    {
        if (milliseconds is < 0 or > Longest)
            fields.Wrong(key, $"{milliseconds} ms is no delay", "Write milliseconds from 0 to a day.");
        return (double)Math.Clamp(milliseconds, 0, Longest);
    }

    private double Next()
    {
        _random ^= _random >> 12;
        _random ^= _random << 25;
        _random ^= _random >> 27;
        return (double)((_random * 0x2545F4914F6CDD1D) >> 11) / (1UL << 53);
    }

    // Box and Muller, "A note on the generation of random normal deviates", 1958
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - Next())) * Math.Cos(2 * Math.PI * Next());
}
