using System.Globalization;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>Reads storage clauses: the last one given counts.</summary>
internal static class PhysicalOptions
{
    /// <summary>The text behind a word such as TABLESPACE; null when it wasn't given.</summary>
    public static string? Value(this IEnumerable<PhysicalOption> options, string name) => options.LastOrDefault(o => o.Name == name)?.Value;

    /// <summary>The number behind PCTFREE and the like, or the default.</summary>
    public static long Number(this IEnumerable<PhysicalOption> options, string name, long whenMissing) =>
        long.TryParse(options.Value(name), CultureInfo.InvariantCulture, out var number) ? number : whenMissing;

    /// <summary>Which of a pair, such as LOGGING and NOLOGGING, was said last; the default when neither was.</summary>
    public static bool Says(this IEnumerable<PhysicalOption> options, string yes, string no, bool whenMissing) =>
        options.LastOrDefault(o => o.Name == yes || o.Name == no) is { } last ? last.Name == yes : whenMissing;
}
