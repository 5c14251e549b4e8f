using System.Collections;
using Microsoft.Extensions.Primitives;

namespace Mocks.Http.Templates;

/// <summary>The values of one name, written with commas between them.</summary>
internal sealed class JoinedValues(StringValues values) : IReadOnlyList<object?>
{
    public int Count => values.Count;

    public object? this[int index] => values[index];

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<string?>)values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As a helper that takes any object writes them.</summary>
    public string Spaced => string.Join(", ", values.ToArray());

    public override string ToString() => string.Join(',', values.ToArray());
}
