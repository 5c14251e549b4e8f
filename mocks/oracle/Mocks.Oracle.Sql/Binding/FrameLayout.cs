namespace Mocks.Oracle.Sql.Binding;

/// <summary>
/// The places of a statement's frame. All blocks of a statement share one flat frame: a correlated name is a slot like any other,
/// and a join copies nothing.
/// </summary>
internal sealed class FrameLayout
{
    public int Count { get; private set; }

    public int Allocate() => Count++;

    /// <summary>The number of WITH queries and of subqueries that keep results in the frame.</summary>
    public int Caches { get; private set; }

    public int AllocateCache() => Caches++;
}
