using System.Runtime.InteropServices;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Equality of rows for grouping, DISTINCT, set operators and hash joins: NULL equals NULL.</summary>
internal sealed class RowKeyComparer : IEqualityComparer<Datum[]>
{
    private const ulong Mixer = 0x9E3779B97F4A7C15;

    private readonly KeyKind[] _kinds;
    private readonly Comparison<Datum>[] _comparisons;
    private readonly Func<Datum, int>[] _hashes;

    public RowKeyComparer(IEnumerable<OracleType> types)
    {
        var all = types.ToArray();
        _kinds = [.. all.Select(KindOf)];
        _comparisons = [.. all.Select(DatumComparers.Of)];
        _hashes = [.. all.Select(DatumComparers.HashOf)];
    }

    /// <summary>Numbers and plain texts, which most keys are, are compared without a call of a delegate for each.</summary>
    private enum KeyKind
    {
        Number,
        Text,
        Other,
    }

    public bool Equals(Datum[]? x, Datum[]? y) => Equal(x, y);

    public int GetHashCode(Datum[] obj) => Hash(obj);

    public bool Equal(ReadOnlySpan<Datum> x, ReadOnlySpan<Datum> y)
    {
        for (var i = 0; i < _kinds.Length; i++)
        {
            var (a, b) = (x[i], y[i]);
            if (a.IsNull || b.IsNull)
            {
                if (a.IsNull != b.IsNull)
                    return false;
                continue;
            }

            var equal = _kinds[i] switch
            {
                KeyKind.Number => a.AsNumber().Equals(b.AsNumber()),
                KeyKind.Text => string.Equals(a.AsText(), b.AsText()),
                _ => _comparisons[i](a, b) == 0,
            };
            if (!equal)
                return false;
        }

        return true;
    }

    public int Hash(ReadOnlySpan<Datum> row)
    {
        var hash = 17;
        for (var i = 0; i < _kinds.Length; i++)
            hash = (hash * 31) + HashOf(row[i], i);
        return hash;
    }

    private static KeyKind KindOf(OracleType type) => type.Kind switch
    {
        OracleTypeKind.Number or OracleTypeKind.Float => KeyKind.Number,
        OracleTypeKind.Varchar2 or OracleTypeKind.NVarchar2 or OracleTypeKind.Long => KeyKind.Text,
        _ => KeyKind.Other,
    };

    private int HashOf(Datum value, int key)
    {
        if (value.IsNull)
            return 0;
        return _kinds[key] switch
        {
            KeyKind.Number => value.AsNumber() is var number && number.TryToInt64(out var integer) ? Mix((ulong)integer * Mixer) : number.GetHashCode(),
            KeyKind.Text => HashOf(value.AsText()),
            _ => _hashes[key](value),
        };
    }

    /// <summary>Four characters at a time. Not for secrets: whoever can send such texts can as well send a slow query.</summary>
    private static int HashOf(string text)
    {
        var hash = (ulong)text.Length;
        var characters = text.AsSpan();
        var words = MemoryMarshal.Cast<char, ulong>(characters);
        foreach (var word in words)
            hash = ulong.RotateLeft((hash ^ word) * Mixer, 27);
        foreach (var character in characters[(words.Length * 4)..])
            hash = (hash ^ character) * Mixer;
        return Mix(hash * Mixer);
    }

    private static int Mix(ulong hash) => (int)(hash >> 32);
}
