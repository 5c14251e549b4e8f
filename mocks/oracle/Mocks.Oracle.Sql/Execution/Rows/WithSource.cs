namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>Puts the WITH queries in the frame, to be computed when first read.</summary>
internal sealed class WithSource(Frame frame, RowSource input, IReadOnlyList<WithQuery> queries) : RowSource(frame)
{
    public override void Open()
    {
        foreach (var query in queries)
            query.Prepare(Frame);
        input.Open();
    }

    public override bool Next() => input.Next();
}
