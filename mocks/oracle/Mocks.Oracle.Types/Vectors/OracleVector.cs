using System.Collections.Immutable;
using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>
/// An immutable VECTOR. <see cref="Values"/> are its dimensions in the precision of <see cref="Format"/>; of a BINARY one they are its
/// bytes, each of eight dimensions.
/// </summary>
public sealed class OracleVector(VectorFormat format, ImmutableArray<double> values) : IEquatable<OracleVector>
{
    private const int BitsPerByte = 8;

    public VectorFormat Format => format;

    public ImmutableArray<double> Values => values;

    public int Dimensions => format == VectorFormat.Binary ? values.Length * BitsPerByte : values.Length;

    public bool Equals(OracleVector? other) => other is not null && other.Format == format && other.Values.AsSpan().SequenceEqual(values.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as OracleVector);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in values)
            hash.Add(value);
        return hash.ToHashCode();
    }

    /// <summary>The literal that FROM_VECTOR gives: numbers of FLOAT32 and FLOAT64 in scientific notation.</summary>
    public override string ToString() => "[" + string.Join(',', values.Select(Number)) + "]";

    private string Number(double value) => format switch
    {
        VectorFormat.Float32 => Scientific(((float)value).ToString("E8", CultureInfo.InvariantCulture)),
        VectorFormat.Float64 => Scientific(value.ToString("E16", CultureInfo.InvariantCulture)),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>1.50000000E+000 is 1.5E+000, and zero a bare 0.</summary>
    private static string Scientific(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text[..e].TrimEnd('0');
        if (mantissa is "0." or "-0.")
            return "0";
        if (mantissa.EndsWith('.'))
            mantissa += "0";
        return mantissa + text[e..];
    }
}
