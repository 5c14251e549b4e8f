using System.Globalization;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>Evaluates what may stand in a directive: literals, $$names, constants of packages, comparisons and logic.</summary>
internal sealed class StaticExpressions(int compat, ICompilationConstants? constants)
{
    /// <summary>bool, whole numbers as long, text, or null.</summary>
    public object? Evaluate(Expression expression) => expression switch
    {
        BooleanLiteral literal => literal.Value,
        NumberLiteral number => long.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null,
        StringLiteral text => text.Value,
        NameExpression { Parts: [.., { Name: "DBMS_DB_VERSION" }, var constant] } => Version(constant.Name),
        NameExpression { Parts: [{ Name: "TRUE" or "FALSE" } literal] } => literal.Name == "TRUE",
        NameExpression name => constants?.Constant(name.Parts) is { } constant ? Evaluate(constant) : null,
        UnaryExpression { Operator: UnaryOperator.Minus } minus => Evaluate(minus.Operand) is long number ? -number : null,
        NotExpression not => Evaluate(not.Operand) is bool operand ? !operand : null,
        LogicalExpression { Operator: LogicalOperator.And } and => and.Operands.All(o => Evaluate(o) is true),
        LogicalExpression or => or.Operands.Any(o => Evaluate(o) is true),
        IsNullExpression isNull => Evaluate(isNull.Operand) is null != isNull.Negated,
        Comparison comparison => Compare(comparison),
        Concatenation concatenation => string.Concat(concatenation.Operands.Select(o => TextOf(Evaluate(o)))),
        _ => null,
    };

    public static string TextOf(object? value) => value switch
    {
        bool truth => truth ? "TRUE" : "FALSE",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private object? Compare(Comparison comparison)
    {
        if (Evaluate(comparison.Left) is not IComparable left || Evaluate(comparison.Right) is not { } right || left.GetType() != right.GetType())
            return null;
        var order = left is string text ? string.CompareOrdinal(text, (string)right) : left.CompareTo(right); // of the same type, by the line above
        return comparison.Operator switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }

    /// <summary>VERSION, RELEASE, VER_LE_12, VER_LE_12_2, …</summary>
    private object? Version(string constant)
    {
        if (constant == "VERSION")
            return (long)compat;
        if (constant == "RELEASE")
            return 0L;
        if (!constant.StartsWith("VER_LE_", StringComparison.Ordinal))
            return null;
        var digits = constant.AsSpan(7);
        var length = digits.IndexOf('_');
        return int.TryParse(length < 0 ? digits : digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? compat <= version : null;
    }
}
