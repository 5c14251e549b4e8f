using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>DOMAIN_NAME, DOMAIN_DISPLAY and DOMAIN_ORDER of a column, DOMAIN_CHECK of a value: what they compute stands in the domain's definition.</summary>
internal static class DomainFunctions
{
    public static bool IsKnown(string name) => name is "DOMAIN_NAME" or "DOMAIN_DISPLAY" or "DOMAIN_ORDER" or "DOMAIN_CHECK";

    public static BoundExpression Bind(ExpressionBinder binder, FunctionCall call)
    {
        var name = call.Name[0].Name;
        if (call.Arguments.Count != (name == "DOMAIN_CHECK" ? 2 : 1))
            throw Ora.Error(call.Arguments.Count == 0 ? 938 : 909, call.Position, name);
        return name == "DOMAIN_CHECK" ? Check(binder, call) : OfColumn(binder, call, name);
    }

    private static BoundExpression OfColumn(ExpressionBinder binder, FunctionCall call, string name)
    {
        var syntax = call.Arguments[0].Value;
        var value = binder.Bind(syntax);
        if (value is not BoundSlot { Source: BoundTable table, Ordinal: >= 0 } slot || table.Table.Columns[slot.Ordinal].Domain is not { } known
            || binder.Context.Catalog.Find(known.Owner, known.Name) is not DomainDefinition domain)
        {
            return name == "DOMAIN_ORDER" ? value : new BoundConstant(OracleType.Varchar2(1), Datum.Null, call.Position);
        }

        return name switch
        {
            "DOMAIN_NAME" => ExpressionBinder.TextConstant($"{domain.Owner}.{domain.Name}", call.Position),
            "DOMAIN_DISPLAY" => Of(binder, domain, domain.DisplayText, syntax, value),
            _ => Of(binder, domain, domain.OrderText, syntax, value),
        };
    }

    /// <summary>The domain's expression over the column; without one, the column.</summary>
    private static BoundExpression Of(ExpressionBinder binder, DomainDefinition domain, string? text, Expression column, BoundExpression value) =>
        text is null ? value : binder.Bind(Parser.ParseExpression(domain.TextFor(text, TextOf(column)), binder.Context.Compat));

    /// <summary>Whether a value keeps to all checks of a domain.</summary>
    private static BoundExpression Check(ExpressionBinder binder, FunctionCall call)
    {
        if (call.Arguments[0].Value is not NameExpression { Parts.Count: <= 2 } name
            || binder.Context.Resolver.Find(name.Parts.Count == 2 ? name.Parts[0].Name : null, name.Parts[^1].Name) is not DomainDefinition domain)
        {
            throw Ora.Error(11504, call.Arguments[0].Value.Position, call.Arguments[0].Value is NameExpression given ? given.Parts[^1].Name : "");
        }

        var value = TextOf(call.Arguments[1].Value);
        var checks = domain.Constraints.Select(c => c.ConditionText is { } text ? $"({domain.TextFor(text, value)})" : $"({value} IS NOT NULL)");
        return binder.Bind(Parser.ParseExpression($"CASE WHEN NOT ({string.Join(" AND ", checks.DefaultIfEmpty("1 = 1"))}) THEN FALSE ELSE TRUE END", binder.Context.Compat));
    }

    private static string TextOf(Expression expression) => expression switch
    {
        NameExpression name => string.Join('.', name.Parts.Select(p => $"\"{p.Name}\"")),
        StringLiteral text => $"'{text.Value.Replace("'", "''", StringComparison.Ordinal)}'",
        NumberLiteral number => number.Text,
        NullLiteral => "NULL",
        _ => throw Ora.Unsupported("domain functions of expressions", expression.Position),
    };
}
