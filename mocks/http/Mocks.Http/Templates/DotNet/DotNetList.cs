using System.Collections;

namespace Mocks.Http.Templates.DotNet;

/// <summary>A list that is written with commas between its items.</summary>
/// <param name="type">The name of its type, for the texts of errors.</param>
internal sealed class DotNetList(IReadOnlyList<object?> items, string type) : IReadOnlyList<object?>
{
    public int Count => items.Count;

    public object? this[int index] => items[index];

    public string Type => type;

    public IEnumerator<object?> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(',', items.Select(TemplateValue.Text));
}
