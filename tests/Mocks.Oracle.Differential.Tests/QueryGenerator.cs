using System.Globalization;

namespace Mocks.Oracle.Differential.Tests;

/// <summary>Writes the query of a number.</summary>
/// <remarks>What dialects write differently stands between the marks of <see cref="Render"/> until the whole is done.</remarks>
internal sealed class QueryGenerator
{
    private const char Start = '\u0001';
    private const char Between = '\u0002';
    private const char End = '\u0003';

    private readonly Choices _choices;
    private readonly ExpressionGenerator _expressions;
    private int _aliases;
    private int _nesting;
    private bool _isForSqlite = true;
    private bool _mayBeOrdered = true;

    private QueryGenerator(long number)
    {
        _choices = new Choices(number);
        _expressions = new ExpressionGenerator(_choices, this);
    }

    public static QueryText Of(long number)
    {
        var generator = new QueryGenerator(number);
        var (text, width) = generator.Top();
        var ordered = generator._mayBeOrdered && generator._choices.OnceIn(2);
        if (ordered)
        {
            var keys = Enumerable.Range(1, width).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}{generator._choices.Of("", " DESC")} NULLS {generator._choices.Of("FIRST", "LAST")}"));
            text += " ORDER BY " + string.Join(", ", keys);
            if (generator._choices.OnceIn(2))
                text += generator.Limit();
        }

        return new QueryText(
            Render(text, Dialect.Oracle), generator._isForSqlite ? Render(text, Dialect.Sqlite) : null, Render(text, Dialect.PostgreSql), ordered);
    }

    /// <summary>A subquery of one row and one column.</summary>
    public string Scalar(IReadOnlyList<ScopeColumn> outer) => Nested(
        "(SELECT COUNT(*) FROM t1)",
        () =>
        {
            var (from, scope) = Table();
            var all = (IReadOnlyList<ScopeColumn>)[.. scope, .. outer];
            var aggregate = _choices.Of("MAX", "MIN", "SUM", "COUNT");
            return $"(SELECT {aggregate}({_expressions.Number(scope, 2)}) FROM {from} WHERE {_expressions.Condition(all, 1)})";
        });

    public string Exists(IReadOnlyList<ScopeColumn> outer) => Nested(
        "1 = 1",
        () =>
        {
            var (from, scope) = Table();
            return $"{(_choices.OnceIn(2) ? "NOT " : "")}EXISTS (SELECT 1 FROM {from} WHERE {_expressions.Condition([.. scope, .. outer], 1)})";
        });

    /// <summary>The query of IN, without its parentheses.</summary>
    public string OneColumn(IReadOnlyList<ScopeColumn> outer) => Nested(
        "SELECT a FROM t1",
        () =>
        {
            var (from, scope) = Table();
            return $"SELECT {_expressions.Number(scope, 2)} FROM {from} WHERE {_expressions.Condition(_choices.OnceIn(2) ? scope : [.. scope, .. outer], 1)}";
        });

    public string Quantified(IReadOnlyList<ScopeColumn> outer, string value, string comparison)
    {
        _isForSqlite = false;
        return $"{value} {comparison} {_choices.Of("ANY", "ALL", "SOME")} ({OneColumn(outer)})";
    }

    public string RowIn(IReadOnlyList<ScopeColumn> outer, string first, string second)
    {
        var (from, scope) = Table();
        _ = outer;
        return $"({first}, {second}) {(_choices.OnceIn(2) ? "NOT " : "")}IN (SELECT {_expressions.Number(scope, 2)}, {_expressions.Number(scope, 2)} FROM {from})";
    }

    private string Nested(string plain, Func<string> write)
    {
        if (_nesting > 1)
            return plain;
        _nesting++;
        var text = write();
        _nesting--;
        return text;
    }

    private (string Text, int Width) Top()
    {
        switch (_choices.Below(8))
        {
            case 0:
                var width = 1 + _choices.Below(3);
                var set = _choices.Of("UNION", "UNION ALL", "INTERSECT", "EXCEPT");
                if (set != "INTERSECT" && _choices.OnceIn(3))
                    return ($"{Block(width)} {set} {Block(width)} {_choices.Of("UNION", "UNION ALL", "EXCEPT")} {Block(width)}", width); // INTERSECT binds closer elsewhere
                return ($"{Block(width)} {set} {Block(width)}", width);
            case 1:
                return Grouped();
            case 2:
                return Windowed();
            case 3:
                var (body, inner) = (Block(2), "w" + Alias());
                return ($"WITH {inner} (x, y) AS ({body}) SELECT p.x, q.y FROM {inner} p {_choices.Of("JOIN", "LEFT JOIN")} {inner} q ON p.x = q.y WHERE {_expressions.Condition(Columns("p", "x", "y"), 1)}", 2);
            case 4:
                return (OldStyleJoin(), 3);
            default:
                var columns = 1 + _choices.Below(4);
                return (Block(columns), columns);
        }
    }

    /// <summary>SELECT without GROUP BY.</summary>
    private string Block(int width)
    {
        var (from, scope) = From();
        var items = Enumerable.Range(0, width).Select(_ => _expressions.Number(scope));
        var where = _choices.OnceIn(4) ? "" : $" WHERE {_expressions.Condition(scope)}";
        return $"SELECT {(_choices.OnceIn(4) ? "DISTINCT " : "")}{string.Join(", ", items)} FROM {from}{where}";
    }

    private (string Text, int Width) Grouped()
    {
        var (from, scope) = From();
        var keys = scope.Where(c => !c.IsText).Take(1 + _choices.Below(2)).Select(c => c.Name).ToList();
        string Aggregate() => _choices.Below(6) switch
        {
            0 => "COUNT(*)",
            1 => $"COUNT(DISTINCT {_expressions.Number(scope, 2)})",
            2 => $"SUM({_expressions.Number(scope, 1)})",
            3 => $"MIN({_expressions.Number(scope, 1)})",
            4 => $"SUM(CASE WHEN {_expressions.Condition(scope, 1)} THEN 1 END)",
            _ => $"MAX({_expressions.Number(scope, 1)})",
        };
        var where = _choices.OnceIn(2) ? "" : $" WHERE {_expressions.Condition(scope)}";
        if (_choices.OnceIn(5))
            return ($"SELECT {Aggregate()}, {Aggregate()} FROM {from}{where}", 2);
        if (_choices.OnceIn(6))
            return (Rollup(keys, Aggregate(), $"{from}{where}"), keys.Count + 1);
        var having = _choices.OnceIn(2) ? "" : $" HAVING {Aggregate()} {_choices.Of(">", "<=", "<>")} {_choices.Below(5).ToString(CultureInfo.InvariantCulture)}";
        return ($"SELECT {string.Join(", ", keys)}, {Aggregate()}, {Aggregate()} FROM {from}{where} GROUP BY {string.Join(", ", keys)}{having}", keys.Count + 2);
    }

    /// <summary>Totals, which SQLite doesn't have. PostgreSQL leaves a key out of ORDER BY that WHERE holds to one value, though totals have NULL there.</summary>
    private string Rollup(List<string> keys, string aggregate, string from)
    {
        _isForSqlite = _mayBeOrdered = false;
        return $"SELECT {string.Join(", ", keys)}, {aggregate} FROM {from} GROUP BY {_choices.Of("ROLLUP", "CUBE")} ({string.Join(", ", keys)})";
    }

    private (string Text, int Width) Windowed()
    {
        var (from, scope) = Table();
        var alias = scope[0].Name[..scope[0].Name.IndexOf('.', StringComparison.Ordinal)];
        var order = $"ORDER BY {alias}.{_choices.Of("a", "b", "c")} {_choices.Of("NULLS FIRST", "DESC NULLS LAST")}, {alias}.pk";
        var ties = $"ORDER BY {alias}.{_choices.Of("a", "b", "c")} NULLS FIRST";
        var partition = _choices.OnceIn(2) ? $"PARTITION BY {alias}.{_choices.Of("a", "b", "c")} " : "";
        string Bound(string direction) => _choices.Of($"{_choices.Below(3)} {direction}", "CURRENT ROW", $"UNBOUNDED {direction}");
        var frame = _choices.OnceIn(2) ? $" {_choices.Of("ROWS", "ROWS", "GROUPS")} BETWEEN {Bound("PRECEDING")} AND {_choices.Of(Bound("FOLLOWING"), $"UNBOUNDED FOLLOWING")}{_choices.Of("", "", "", " EXCLUDE CURRENT ROW", " EXCLUDE TIES", " EXCLUDE GROUP")}" : "";
        var value = _expressions.Number(scope, 2);
        var call = _choices.Below(9) switch
        {
            0 => $"ROW_NUMBER() OVER ({partition}{order})",
            1 => $"RANK() OVER ({partition}{ties})",
            2 => $"DENSE_RANK() OVER ({partition}{ties})",
            3 => $"LAG({value}, {1 + _choices.Below(2)}) OVER ({partition}{order})",
            4 => $"LEAD({value}) OVER ({partition}{order})",
            5 => $"FIRST_VALUE({value}) OVER ({partition}{order}{frame})",
            6 => $"COUNT({value}) OVER ({partition}{(frame.Length == 0 ? ties : order)}{frame})",
            7 => $"NTILE({2 + _choices.Below(3)}) OVER ({partition}{order})",
            _ => $"SUM({value}) OVER ({partition}{(frame.Length == 0 ? ties : order)}{frame})",
        };
        return ($"SELECT {alias}.pk, {call} FROM {from}{(_choices.OnceIn(2) ? "" : $" WHERE {_expressions.Condition(scope)}")}", 2);
    }

    /// <summary>(+) for the engine, LEFT JOIN for the others.</summary>
    private string OldStyleJoin()
    {
        var (l, r) = ("o" + Alias(), "i" + Alias());
        var (left, right) = (_choices.OneOf(SampleData.Tables), _choices.OneOf(SampleData.Tables));
        var (x, y, z) = (_choices.Of("a", "b", "pk"), _choices.Of("a", "b", "pk"), _choices.Of("a", "c"));
        var (op, limit) = (_choices.Of("=", "<", ">="), _choices.Below(4).ToString(CultureInfo.InvariantCulture));
        var filter = _expressions.Condition(Columns(l, "pk", "a", "b", "c"), 2);
        var other = $"{left} {l} LEFT JOIN {right} {r} ON {l}.{x} = {r}.{y} AND {r}.{z} {op} {limit} WHERE {filter}";
        return $"SELECT {l}.pk, {r}.pk, {r}.a FROM " + Either($"{left} {l}, {right} {r} WHERE {l}.{x} = {r}.{y}(+) AND {r}.{z}(+) {op} {limit} AND {filter}", other, other);
    }

    private (string From, List<ScopeColumn> Scope) From()
    {
        var (from, scope) = Source();
        var joins = _choices.Below(3);
        for (var i = 0; i < joins; i++)
        {
            var (next, columns) = Source();
            var (l, r) = (_choices.OneOf(scope.Where(c => !c.IsText).ToList()).Name, _choices.OneOf(columns.Where(c => !c.IsText).ToList()).Name);
            var kind = _choices.Of("JOIN", "JOIN", "LEFT JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN", "CROSS JOIN");
            scope = [.. scope, .. columns];
            var more = kind == "FULL JOIN" || _choices.OnceIn(2) ? "" : $" AND {_expressions.Condition(scope, 2)}";
            from = kind == "CROSS JOIN" ? $"{from} CROSS JOIN {next}" : $"{from} {kind} {next} ON {l} = {r}{more}";
        }

        return (from, scope);
    }

    /// <summary>A table, or an inline view.</summary>
    private (string From, List<ScopeColumn> Scope) Source()
    {
        if (_nesting > 0 || !_choices.OnceIn(4))
            return Table();
        _nesting++;
        var (from, scope) = Table();
        var alias = "v" + Alias();
        var body = _choices.OnceIn(2)
            ? $"SELECT {_expressions.Number(scope, 1)} x, {_expressions.Number(scope, 1)} y FROM {from} WHERE {_expressions.Condition(scope, 1)}"
            : $"SELECT {scope[1].Name} x, COUNT(*) y FROM {from} GROUP BY {scope[1].Name}";
        _nesting--;
        return ($"({body}) {alias}", Columns(alias, "x", "y"));
    }

    private (string From, List<ScopeColumn> Scope) Table()
    {
        var (table, alias) = (_choices.OneOf(SampleData.Tables), "t" + Alias());
        List<ScopeColumn> columns = [.. Columns(alias, "pk", "a", "b", "c"), new ScopeColumn(alias + ".s", true)];
        return ($"{table} {alias}", columns);
    }

    private static List<ScopeColumn> Columns(string alias, params string[] names) => [.. names.Select(n => new ScopeColumn($"{alias}.{n}", false))];

    private string Alias() => (10 + _aliases++).ToString(CultureInfo.InvariantCulture);

    private string Limit()
    {
        var (count, offset) = (_choices.Below(6).ToString(CultureInfo.InvariantCulture), _choices.OnceIn(2) ? "0" : _choices.Below(4).ToString(CultureInfo.InvariantCulture));
        var oracle = $" OFFSET {offset} ROWS FETCH NEXT {count} ROWS ONLY";
        return Either(oracle, $" LIMIT {count} OFFSET {offset}", oracle);
    }

    private static string Either(string oracle, string sqlite, string postgreSql) => $"{Start}{oracle}{Between}{sqlite}{Between}{postgreSql}{End}";

    private static string Render(string text, Dialect dialect)
    {
        while (text.IndexOf(Start, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = text.IndexOf(End, start);
            text = text[..start] + text[(start + 1)..end].Split(Between)[(int)dialect] + text[(end + 1)..];
        }

        return text;
    }
}
