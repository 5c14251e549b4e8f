namespace Mocks.Oracle.Sql.Storage;

/// <summary>One end of a range; <c>default</c> is open.</summary>
internal readonly record struct TreeBound<TKey>(TKey Key, bool Inclusive)
{
    /// <summary>Tells a given bound from the default one.</summary>
    public bool IsGiven { get; } = true;
}
