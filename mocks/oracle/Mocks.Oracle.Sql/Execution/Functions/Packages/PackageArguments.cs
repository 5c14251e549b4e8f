using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>The arguments of one call by index; those left out, or NULL, have their defaults.</summary>
internal readonly struct PackageArguments(Frame frame, Datum[] values)
{
    public Frame Frame => frame;

    public bool Has(int index) => index < values.Length && !values[index].IsNull;

    public Datum this[int index] => index < values.Length ? values[index] : default;

    public string Text(int index, string otherwise = "") => Has(index) ? LobText.Of(values[index]) : otherwise;

    public byte[] Raw(int index) => Has(index) ? values[index].AsRaw() : [];

    public OracleNumber Number(int index) => values[index].AsNumber();

    /// <summary>Truncated. Raises ORA-06502 beyond 32 bits.</summary>
    public int Whole(int index, int otherwise = 0)
    {
        if (!Has(index))
            return otherwise;
        return values[index].AsNumber().Truncate().TryToInt64(out var whole) && whole is >= int.MinValue and <= int.MaxValue
            ? (int)whole
            : throw Ora.Error(6502, 0, ": numeric overflow");
    }

    public bool Boolean(int index, bool otherwise) => Has(index) ? values[index].AsBoolean() : otherwise;
}
