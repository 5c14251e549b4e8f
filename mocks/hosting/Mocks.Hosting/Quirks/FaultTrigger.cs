using Mocks.Fixtures.Yaml;

namespace Mocks.Hosting;

/// <summary>
/// Counts the calls that a fault's other conditions name and tells which of them it strikes: the first few, the n-th, every n-th,
/// or a share. The share is drawn from a sequence with a fixed seed, so that each run strikes the same calls.
/// </summary>
public sealed class FaultTrigger
{
    private const ulong Seed = 0x9E3779B97F4A7C15;

    private readonly int? _first;
    private readonly int? _nth;
    private readonly int? _every;
    private readonly decimal? _share;
    private readonly Lock _lock = new();
    private ulong _random = Seed;
    private long _calls;

    private FaultTrigger(int? first, int? nth, int? every, decimal? share) => (_first, _nth, _every, _share) = (first, nth, every, share);

    /// <summary>Strikes each call.</summary>
    public static FaultTrigger Always => new(null, null, null, null);

    /// <summary>Reads <c>first</c>, <c>nth</c>, <c>every</c> and <c>share</c> from a fault's <c>when</c>.</summary>
    public static FaultTrigger Read(YamlFields? when)
    {
        if (when is null)
            return Always;
        var trigger = new FaultTrigger(AtLeastOne(when, "first"), AtLeastOne(when, "nth"), AtLeastOne(when, "every"), when.Number("share"));
        if (trigger._share is < 0 or > 1)
            when.Wrong("share", "A share is from 0 to 1", "Write 0.2 for every fifth call on average.");
        return trigger;
    }

    /// <summary>One call more; true when the fault strikes it.</summary>
    public bool Strikes()
    {
        lock (_lock)
        {
            var call = ++_calls;
            return (_first is null || call <= _first) && (_nth is null || call == _nth) && (_every is null || call % _every == 0)
                && (_share is null || NextShare() < _share);
        }
    }

    private static int? AtLeastOne(YamlFields when, string key)
    {
        var number = when.Integer(key);
        if (number < 1)
            when.Wrong(key, $"\"{key}\" counts from 1", "Write 1 for the first call.");
        return number;
    }

    // xorshift64*, Vigna 2016; the upper 53 bits as a fraction
    private decimal NextShare()
    {
        _random ^= _random >> 12;
        _random ^= _random << 25;
        _random ^= _random >> 27;
        return (decimal)((_random * 0x2545F4914F6CDD1D) >> 11) / (1UL << 53);
    }
}
