namespace Mocks.Fuzz;

/// <summary>Changes good inputs a little: bits, bytes that are lengths or counts, pieces left out, doubled, moved or taken from another.</summary>
internal sealed class Mutator(ulong seed, IReadOnlyList<byte[]> corpus)
{
    private const int MostChanges = 6;
    private const int LongestInput = 64 * 1024;

    private static readonly byte[] Telling = [0, 1, 2, 4, 8, 0x20, 0x40, 0x7F, 0x80, 0x81, 0xFC, 0xFD, 0xFE, 0xFF, (byte)'(', (byte)')', (byte)'\'', (byte)'"'];

    private ulong _state = seed;

    public byte[] Next()
    {
        var input = new List<byte>(Pick());
        for (var changes = 1 + Below(MostChanges); changes > 0; changes--)
            Change(input);
        if (input.Count > LongestInput)
            input.RemoveRange(LongestInput, input.Count - LongestInput);
        return [.. input];
    }

    private void Change(List<byte> input)
    {
        var at = Below(input.Count + 1);
        var length = Math.Min(1 + Below(Below(4) == 0 ? 64 : 4), input.Count - at);
        switch (Below(9))
        {
            case 0 when at < input.Count:
                input[at] ^= (byte)(1 << Below(8));
                break;
            case 1 when at < input.Count:
                input[at] = Telling[Below(Telling.Length)];
                break;
            case 2 when at < input.Count:
                input[at] = (byte)Below(256);
                break;
            case 3:
                input.RemoveRange(at, length);
                break;
            case 4:
                input.InsertRange(at, input.GetRange(at, length));
                break;
            case 5:
                input.Insert(at, Telling[Below(Telling.Length)]);
                break;
            case 6:
                var other = Pick();
                var from = Below(other.Length);
                input.InsertRange(at, other.AsSpan(from, Math.Min(1 + Below(40), other.Length - from)).ToArray());
                break;
            case 7:
                input.RemoveRange(at, input.Count - at);
                break;
            default:
                var piece = input.GetRange(at, length);
                input.RemoveRange(at, length);
                input.InsertRange(Below(input.Count + 1), piece);
                break;
        }
    }

    private byte[] Pick() => corpus[Below(corpus.Count)];

    /// <summary>SplitMix64.</summary>
    private int Below(int limit)
    {
        if (limit <= 1)
            return 0;
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }
}
