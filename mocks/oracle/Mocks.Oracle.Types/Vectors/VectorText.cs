using System.Collections.Immutable;
using System.Globalization;

namespace Mocks.Oracle.Types;

/// <summary>Vectors out of text, and into what a column asks for.</summary>
public static class VectorText
{
    private const int MaxDimensions = 65_535;

    /// <summary>[1, 2.5, …], or sparse as [dimensions, [indices], [values]] with indices from 1; FLOAT32 unless a format is asked for.</summary>
    /// <exception cref="OraException">ORA-51805: it is none; ORA-51807: nothing in it.</exception>
    public static OracleVector Parse(string text, VectorFormat format)
    {
        var kind = format == VectorFormat.Any ? VectorFormat.Float32 : format;
        if (Document(text) is not JsonArray array)
            throw Invalid(text);
        var numbers = array.Items is [JsonScalar size, JsonArray indices, JsonArray values] ? Sparse(size, indices, values) : [.. array.Items.Select(Number)];
        if (numbers.Length == 0)
            throw new OraException(OraError.VectorWithoutDimensions);
        return numbers.Length <= MaxDimensions ? new OracleVector(kind, [.. numbers.Select(n => Fit(n, kind))]) : throw Invalid(numbers.Length);
    }

    /// <summary>In a column's format, with its number of dimensions.</summary>
    /// <exception cref="OraException">ORA-51803: another number of dimensions; ORA-51805: a value out of the format's range.</exception>
    public static OracleVector Fit(OracleVector vector, OracleType type)
    {
        if (type.Length > 0 && vector.Dimensions != type.Length)
            throw new OraException(OraError.VectorDimensionMismatch, 0, vector.Dimensions, type.Length);
        var format = type.VectorFormat == VectorFormat.Any ? vector.Format : type.VectorFormat;
        if (format == vector.Format)
            return vector;
        if (format == VectorFormat.Binary || vector.Format == VectorFormat.Binary)
            throw new OraException(OraError.VectorNotProperlyFormatted, 0, vector.Format.ToString().ToUpperInvariant());
        return new OracleVector(format, [.. vector.Values.Select(v => Fit(v, format))]);
    }

    private static JsonValue Document(string text)
    {
        try
        {
            return JsonTextReader.Read(text);
        }
        catch (OraException)
        {
            throw Invalid(text); // told as the vector's error
        }
    }

    private static OraException Invalid(object value) => new(OraError.VectorNotProperlyFormatted, 0, value);

    private static double Number(JsonValue item) => item switch
    {
        JsonScalar { Kind: JsonKind.Number } number => number.Value.AsNumber().ToDouble(),
        JsonScalar { Kind: JsonKind.BinaryDouble } number => number.Value.AsDouble(),
        _ => throw Invalid(item),
    };

    private static ImmutableArray<double> Sparse(JsonScalar size, JsonArray indices, JsonArray values)
    {
        var count = Number(size);
        if (count is < 1 or > MaxDimensions || indices.Items.Length != values.Items.Length)
            throw Invalid(size);
        var all = new double[(int)count];
        for (var i = 0; i < values.Items.Length; i++)
        {
            var index = Number(indices.Items[i]);
            all[index >= 1 && index <= count ? (int)index - 1 : throw Invalid(index)] = Number(values.Items[i]);
        }
        return [.. all];
    }

    private static double Fit(double value, VectorFormat format)
    {
        switch (format)
        {
            case VectorFormat.Float32:
                return float.IsFinite((float)value) ? (float)value : throw Invalid(value.ToString(CultureInfo.InvariantCulture));
            case VectorFormat.Int8:
                var whole = Math.Round(value, MidpointRounding.AwayFromZero);
                return whole is >= sbyte.MinValue and <= sbyte.MaxValue ? whole : throw Invalid(value.ToString(CultureInfo.InvariantCulture));
            case VectorFormat.Binary:
                return value is >= 0 and <= byte.MaxValue && value == Math.Truncate(value) ? value : throw Invalid(value.ToString(CultureInfo.InvariantCulture));
            default:
                return double.IsFinite(value) ? value : throw Invalid(value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
