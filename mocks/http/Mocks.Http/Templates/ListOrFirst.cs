using System.Collections;

namespace Mocks.Http.Templates;

/// <summary>A list that is written as its first item, as the values of one name are.</summary>
internal sealed class ListOrFirst(IReadOnlyList<object?> items) : IReadOnlyList<object?>
{
    public int Count => items.Count;

    public object? this[int index] => items[index];

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
