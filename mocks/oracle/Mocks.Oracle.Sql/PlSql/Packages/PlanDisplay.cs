using System.Globalization;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>A plan as DBMS_XPLAN draws it.</summary>
internal static class PlanDisplay
{
    private const string Time = "00:00:01";

    /// <param name="steps">In the order of their ids.</param>
    /// <param name="isBasic">Format BASIC: ids, operations and names alone.</param>
    public static List<string> Of(IReadOnlyList<DisplayedStep> steps, bool isBasic)
    {
        var columns = new List<string[]>
        {
            Column(steps, "Id", 3, s => s.Id.ToString(CultureInfo.InvariantCulture), right: true),
            Column(steps, "Operation", 0, s => new string(' ', s.Depth) + s.Operation, close: true),
            Column(steps, "Name", 0, s => s.Name),
        };
        if (!isBasic)
        {
            columns.Add(Column(steps, "Rows", 5, s => Count(s.Rows), right: true));
            if (steps.Any(s => s.Bytes is not null))
                columns.Add(Column(steps, "Bytes", 5, s => Count(s.Bytes), right: true));
            columns.Add(Column(steps, "Cost (%CPU)", 11, s => s.Cost is { } cost ? $"{Count(cost)}   (0)" : "", right: true, close: true));
            columns.Add(Column(steps, "Time", 8, _ => Time));
        }

        var rows = Enumerable.Range(0, steps.Count + 1).Select(i => "|" + string.Concat(columns.Select(c => c[i] + "|"))).ToList();
        var rule = new string('-', rows[0].Length);
        return [$"Plan hash value: {Hash(steps)}", " ", rule, rows[0], rule, .. rows.Skip(1), rule];
    }

    /// <summary>The title and the cells, padded to one width; a close column has no blank before its right line.</summary>
    private static string[] Column(IReadOnlyList<DisplayedStep> steps, string title, int least, Func<DisplayedStep, string> cell, bool right = false, bool close = false)
    {
        var cells = steps.Select(cell).ToList();
        var width = Math.Max(Math.Max(least, title.Length), cells.Max(c => c.Length));
        var end = close ? "" : " ";
        return [$" {title.PadRight(width)}{end}", .. cells.Select(c => $" {(right ? c.PadLeft(width) : c.PadRight(width))}{end}")];
    }

    /// <summary>At most four digits and a unit, as Oracle shortens them.</summary>
    private static string Count(long? value) => value switch
    {
        null => "",
        < 100_000 => value.Value.ToString(CultureInfo.InvariantCulture),
        < 10_000_000 => string.Create(CultureInfo.InvariantCulture, $"{value / 1_000}K"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{value / 1_000_000}M"),
    };

    /// <summary>The same for plans of the same steps over the same objects.</summary>
    private static uint Hash(IReadOnlyList<DisplayedStep> steps)
    {
        var hash = 2166136261;
        foreach (var letter in steps.SelectMany(s => $"{s.Depth}{s.Operation}{s.Name};"))
            hash = (hash ^ letter) * 16777619;
        return hash;
    }
}
