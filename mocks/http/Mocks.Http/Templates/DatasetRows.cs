using System.Runtime.CompilerServices;
using Mocks.Fixtures;

namespace Mocks.Http.Templates;

/// <summary>A dataset as templates see it: a list of rows with a property a column. Made once a dataset.</summary>
internal static class DatasetRows
{
    private static readonly ConditionalWeakTable<Dataset, IReadOnlyList<object?>> Made = [];

    public static IReadOnlyList<object?> Of(Dataset dataset) => Made.GetValue(dataset, static known =>
        [.. known.Rows.Select(row => new TemplateMap(
            known.Columns.Select((column, at) => new KeyValuePair<string, object?>(column, row[at])), StringComparer.Ordinal))]);
}
