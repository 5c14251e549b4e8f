using System.Globalization;
using System.Text;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>
/// The number of a row's partition, from 1, as an expression of SQL over the table's columns; NULL for a row that no partition takes.
/// Partitions that a table makes by its interval or list have numbers behind those that were declared.
/// </summary>
internal static class PartitionNumber
{
    /// <summary>The expression; null where the clause does not tell (REFERENCE, SYSTEM).</summary>
    /// <param name="table">A partitioned table.</param>
    /// <param name="values">What stands for the key's columns; the columns themselves when not given.</param>
    public static string? Of(TableDefinition table, IReadOnlyList<string>? values = null)
    {
        var partitioning = Partitioning.Of(table);
        var keys = values ?? [.. partitioning.Columns.Select(c => $"\"{c}\"")];
        if (keys.Count == 0 || keys.Count != partitioning.Columns.Count)
            return null;
        return partitioning.Method switch
        {
            "RANGE" => Range(table, partitioning, keys),
            "LIST" => List(partitioning, keys),
            "HASH" => $"ORA_HASH({string.Join(" || '|' || ", keys)}, {Text(Math.Max(0, partitioning.Partitions.Count - 1))}) + 1",
            _ => null,
        };
    }

    /// <summary>The number of a row's subpartition within a partition, as such an expression; null where the clause does not tell.</summary>
    public static string? OfSubpartition(Partitioning partitioning, IReadOnlyList<TablePartition> subpartitions)
    {
        string[] keys = [.. partitioning.SubColumns.Select(c => $"\"{c}\"")];
        return partitioning.SubMethod switch
        {
            "RANGE" => Range(subpartitions, keys, "NULL"),
            "LIST" => List(subpartitions, keys, "NULL"),
            "HASH" => $"ORA_HASH({string.Join(" || '|' || ", keys)}, {Text(Math.Max(0, subpartitions.Count - 1))}) + 1",
            _ => null,
        };
    }

    private static string Range(TableDefinition table, Partitioning partitioning, IReadOnlyList<string> keys)
    {
        string? beyond = null;
        if (partitioning is { Interval: { } interval, Partitions: [.., { HighValue: { } last }] })
            beyond = $"{Text(partitioning.Partitions.Count + 1)} + {Steps(table, partitioning, keys[0], last, interval)}";
        return Range(partitioning.Partitions, keys, beyond);
    }

    /// <param name="partitions">In the order of their bounds.</param>
    /// <param name="keys">The key's columns.</param>
    /// <param name="beyond">The number of a row above all bounds, unless one is MAXVALUE; null for none.</param>
    private static string Range(IReadOnlyList<TablePartition> partitions, IReadOnlyList<string> keys, string? beyond)
    {
        var number = new StringBuilder("CASE");
        var otherwise = beyond ?? "NULL";
        for (var i = 0; i < partitions.Count; i++)
        {
            var bounds = SplitList(partitions[i].HighValue ?? "");
            if (bounds.Count == 0 || IsWord(bounds[0], "MAXVALUE"))
                otherwise = beyond ?? Text(i + 1);
            else
                number.Append(CultureInfo.InvariantCulture, $" WHEN {Below(keys, bounds, 0)} THEN {i + 1}");
        }

        return partitions.Count == 0 || number.Length == 4 ? otherwise : number.Append(CultureInfo.InvariantCulture, $" ELSE {otherwise} END").ToString();
    }

    /// <summary>a &lt; x, or a = x and the next is below.</summary>
    private static string Below(IReadOnlyList<string> keys, IReadOnlyList<string> bounds, int at)
    {
        if (at >= bounds.Count)
            return "1 = 0";
        if (IsWord(bounds[at], "MAXVALUE"))
            return "1 = 1";
        var below = $"{keys[at]} < {bounds[at]}";
        return at == keys.Count - 1 ? below : $"({below} OR ({keys[at]} = {bounds[at]} AND {Below(keys, bounds, at + 1)}))";
    }

    /// <summary>How many intervals the key is above the last bound.</summary>
    private static string Steps(TableDefinition table, Partitioning partitioning, string key, string last, string interval)
    {
        if (table.Column(partitioning.Columns[0])?.Type.IsNumber == true)
            return $"FLOOR(({key} - {last}) / {interval})";
        var ofMonths = interval.Contains("MONTH", StringComparison.OrdinalIgnoreCase) || interval.Contains("YEAR", StringComparison.OrdinalIgnoreCase);
        return ofMonths
            ? $"FLOOR(MONTHS_BETWEEN(CAST({key} AS DATE), {last}) / (EXTRACT(YEAR FROM {interval}) * 12 + EXTRACT(MONTH FROM {interval})))"
            : $"FLOOR((CAST({key} AS DATE) - CAST({last} AS DATE)) / (CAST(DATE '2000-01-01' + {interval} AS DATE) - DATE '2000-01-01'))";
    }

    private static string List(Partitioning partitioning, IReadOnlyList<string> keys) =>
        List(partitioning.Partitions, keys, partitioning.IsAutomatic ? $"{Text(partitioning.Partitions.Count + 1)} + ORA_HASH({string.Join(" || '|' || ", keys)})" : "NULL");

    private static string List(IReadOnlyList<TablePartition> partitions, IReadOnlyList<string> keys, string otherwise)
    {
        var number = new StringBuilder("CASE");
        var key = keys.Count == 1 ? keys[0] : $"({string.Join(", ", keys)})";
        for (var i = 0; i < partitions.Count; i++)
        {
            var values = SplitList(partitions[i].HighValue ?? "");
            if (values is [var only] && IsWord(only, "DEFAULT"))
            {
                otherwise = Text(i + 1);
                continue;
            }

            var given = values.Where(v => !IsWord(v, "NULL")).ToList();
            var conditions = new List<string>();
            if (given.Count > 0)
                conditions.Add($"{key} IN ({string.Join(", ", given)})");
            if (given.Count < values.Count)
                conditions.Add($"{keys[0]} IS NULL");
            if (conditions.Count > 0)
                number.Append(CultureInfo.InvariantCulture, $" WHEN {string.Join(" OR ", conditions)} THEN {i + 1}");
        }

        return number.Length == 4 ? otherwise : number.Append(CultureInfo.InvariantCulture, $" ELSE {otherwise} END").ToString();
    }

    /// <summary>The items of a text that commas outside of parentheses separate.</summary>
    public static IReadOnlyList<string> SplitList(string text)
    {
        var items = new List<string>();
        var (depth, start) = (0, 0);
        foreach (var token in Lexer.Tokenize(text))
        {
            depth += token.Kind == TokenKind.LeftParen ? 1 : token.Kind == TokenKind.RightParen ? -1 : 0;
            if ((token.Kind != TokenKind.Comma || depth > 0) && token.Kind != TokenKind.End)
                continue;
            if (text[start..token.Start].Trim() is { Length: > 0 } item)
                items.Add(item);
            start = token.End;
            if (token.Kind == TokenKind.End)
                break;
        }

        return items;
    }

    private static bool IsWord(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
