using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Mocks.Ldap.Passwords;

/// <summary>The memory that a password is spread over, and the passes that fill and stir it.</summary>
internal sealed class YescryptMemory(YescryptParameters parameters)
{
    private readonly int _words = 32 * parameters.BlockSize;
    private readonly uint[] _memory = new uint[(long)parameters.Blocks * 32 * parameters.BlockSize];

    /// <summary>Mixes each lane's block in place; yescrypt also makes the password anew from it.</summary>
    public void Mix(Span<uint> blocks, Span<byte> password)
    {
        var share = parameters.Blocks / parameters.Lanes;
        var all = Passes(share);
        var writing = parameters.IsClassic ? 0 : RoundUp(all / parameters.Lanes);
        share &= ~1;
        all = RoundUp(all);
        var boxes = new YescryptBoxes?[parameters.Lanes];
        for (var lane = 0; lane < parameters.Lanes; lane++)
        {
            var block = blocks.Slice(lane * _words, _words);
            var count = lane < parameters.Lanes - 1 ? share : parameters.Blocks - share * lane;
            if (!parameters.IsClassic)
            {
                boxes[lane] = new YescryptBoxes(block[..32]);
                if (lane == 0)
                    HMACSHA256.HashData(MemoryMarshal.AsBytes(block[^16..]), password, password);
            }

            var memory = _memory.AsSpan(share * lane * _words, count * _words);
            Fill(block, memory, boxes[lane], isReadingBack: !parameters.IsClassic);
            Stir(block, memory, PowerOfTwo(count), writing, boxes[lane], isWriting: true);
        }

        for (var lane = 0; lane < parameters.Lanes; lane++)
            Stir(blocks.Slice(lane * _words, _words), _memory, parameters.Blocks, all - writing, boxes[lane], isWriting: false);
    }

    /// <summary>Fills <paramref name="memory"/> block by block from one, which it leaves mixed.</summary>
    public static void Fill(Span<uint> block, Span<uint> memory, YescryptBoxes? boxes, bool isReadingBack)
    {
        var state = new uint[block.Length];
        SalsaBlocks.Load(block, state);
        for (var i = 0; i < memory.Length / block.Length; i++)
        {
            state.CopyTo(memory[(i * block.Length)..]);
            if (isReadingBack && i > 1)
            {
                var window = PowerOfTwo(i);
                Xor(state, memory, (int)(SalsaBlocks.Integer(state) & (uint)(window - 1)) + i - window);
            }

            Step(state, boxes);
        }

        SalsaBlocks.Store(state, block);
    }

    private static void Stir(Span<uint> block, Span<uint> memory, int count, int passes, YescryptBoxes? boxes, bool isWriting)
    {
        if (passes == 0)
            return;
        var state = new uint[block.Length];
        SalsaBlocks.Load(block, state);
        for (var pass = 0; pass < passes; pass++)
        {
            var at = (int)(SalsaBlocks.Integer(state) & (uint)(count - 1));
            Xor(state, memory, at);
            if (isWriting)
                state.CopyTo(memory[(at * state.Length)..]);
            Step(state, boxes);
        }

        SalsaBlocks.Store(state, block);
    }

    private static void Step(uint[] state, YescryptBoxes? boxes)
    {
        if (boxes is null)
            SalsaBlocks.Mix(state);
        else
            boxes.Mix(state);
    }

    private static void Xor(Span<uint> state, ReadOnlySpan<uint> memory, int at)
    {
        var words = MemoryMarshal.Cast<uint, ulong>(state);
        var other = MemoryMarshal.Cast<uint, ulong>(memory.Slice(at * state.Length, state.Length));
        for (var i = 0; i < words.Length; i++)
            words[i] ^= other[i];
    }

    private int Passes(int share)
    {
        if (parameters.IsClassic)
            return share;
        return parameters.Time switch
        {
            0 => (share + 2) / 3,
            1 => (share * 2 + 2) / 3,
            _ => share * (parameters.Time - 1),
        };
    }

    private static int RoundUp(int count) => count + 1 & ~1;

    private static int PowerOfTwo(int count) => 1 << (31 - BitOperations.LeadingZeroCount((uint)count));
}
