using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>A single view whose rows are small tuples of values, in the order of its columns.</summary>
internal sealed class FixedFamily(string name, string subject, bool isPublic, string declaration, Func<DictionaryQuery, IEnumerable<Datum[]>> rows) : DictionaryFamily<Datum[]>
{
    private Dictionary<string, int>? _ordinals;

    public override string Name => name;

    public override string Subject => subject;

    public override ViewScope Scopes => ViewScope.Single;

    public override bool IsPublic => isPublic;

    protected override string Declaration => declaration;

    protected override IEnumerable<Datum[]> Rows(DictionaryQuery query) => rows(query);

    protected override Datum Value(string column, Datum[] row, DictionaryQuery query)
    {
        _ordinals ??= Columns.Where(c => !c.IsConstant).Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i, StringComparer.Ordinal);
        return _ordinals[column] is var i && i < row.Length ? row[i] : default;
    }
}
