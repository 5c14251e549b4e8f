namespace Mocks.Http.Templates;

/// <summary>
/// Random values that a seed repeats (SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014).
/// Safe from any thread.
/// </summary>
internal sealed class SeededRandom(int seed)
{
    private ulong _state = (ulong)seed;

    public ulong Next()
    {
        var z = Interlocked.Add(ref _state, 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From <paramref name="from"/> to below <paramref name="below"/>.</summary>
    public long Next(long from, long below) => below <= from ? from : from + (long)(Next() % (ulong)(below - from));

    /// <summary>From 0 to below 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    public string Characters(string alphabet, int length) =>
        string.Create(length, (this, alphabet), static (span, state) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = state.alphabet[(int)state.Item1.Next(0, state.alphabet.Length)];
        });

    /// <summary>A version 4 UUID.</summary>
    public Guid Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
