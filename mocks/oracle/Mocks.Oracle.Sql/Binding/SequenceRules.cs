using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>NEXTVAL and CURRVAL stand in the select list of the outermost query alone, and where each row of it comes out once (ORA-02287).</summary>
internal static class SequenceRules
{
    /// <summary>Refuses a query that is a view, a subquery, or one side of a set operator.</summary>
    public static BoundQuery Refuse(BoundQuery query)
    {
        if (query.Body is BoundSelect select)
            Refuse(select.Outputs.Select(o => o.Value));
        return query;
    }

    public static void Refuse(IEnumerable<BoundExpression> values)
    {
        if (values.SelectMany(v => v.SelfAndDescendants()).OfType<BoundSequence>().FirstOrDefault() is { } sequence)
            throw Ora.Error(2287, sequence.Position);
    }
}
