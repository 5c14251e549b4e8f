#pragma warning disable MA0048 // the generic twin of DictionaryFamily

using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>A family whose rows are things of the catalogue or of the instance.</summary>
internal abstract class DictionaryFamily<TRow> : DictionaryFamily
{
    public sealed override IEnumerable<Datum[]> Rows(DictionaryQuery query, ViewColumn[] columns)
    {
        var values = new Datum[columns.Length];
        foreach (var row in Rows(query))
        {
            for (var i = 0; i < columns.Length; i++)
                values[i] = columns[i].IsConstant ? columns[i].Constant : Value(columns[i].Name, row, query);
            yield return values;
        }
    }

    protected abstract IEnumerable<TRow> Rows(DictionaryQuery query);

    /// <summary>A column's value in a row; NULL for a column about which nothing is known.</summary>
    protected abstract Datum Value(string column, TRow row, DictionaryQuery query);
}
