using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>Views in several editions whose rows are small tuples: the values of the columns that are no constants, in their order.</summary>
internal sealed class RowsFamily(string name, string subject, ViewScope scopes, string declaration, Func<DictionaryQuery, IEnumerable<Datum[]>> rows) : DictionaryFamily<Datum[]>
{
    private Dictionary<string, int>? _ordinals;

    public override string Name => name;

    public override string Subject => subject;

    public override ViewScope Scopes => scopes;

    protected override string Declaration => declaration;

    protected override IEnumerable<Datum[]> Rows(DictionaryQuery query) => rows(query);

    protected override Datum Value(string column, Datum[] row, DictionaryQuery query)
    {
        _ordinals ??= Columns.Where(c => !c.IsConstant).Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i, StringComparer.Ordinal);
        return _ordinals[column] is var i && i < row.Length ? row[i] : default;
    }
}
