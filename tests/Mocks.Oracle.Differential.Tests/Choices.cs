namespace Mocks.Oracle.Differential.Tests;

/// <summary>Choices that follow from a query's number alone (SplitMix64).</summary>
internal sealed class Choices(long number)
{
    private ulong _state = (ulong)number * 0x9E3779B97F4A7C15;

    /// <summary>From 0 to below the limit.</summary>
    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15;
        var value = _state;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return (int)((value ^ (value >> 31)) % (ulong)limit);
    }

    /// <summary>Once in so many.</summary>
    public bool OnceIn(int many) => Below(many) == 0;

    public T Of<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    public T OneOf<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
