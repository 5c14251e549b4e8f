using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Calls of SQL macros: the text that the function returns is bound in place of the call, where parameters mean the arguments.</summary>
internal static class SqlMacroBinder
{
    public static BoundExpression Scalar(ExpressionBinder binder, IStoredFunction macro, IReadOnlyList<Expression?> arguments, int position)
    {
        if (macro.Macro == SqlMacroKind.Table)
            throw Ora.Error(64629, position);
        var context = binder.Context;
        context.IsVolatile = true; // the text may change with whatever the function reads
        var parameters = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        for (var i = 0; i < arguments.Count; i++)
            parameters[macro.ParameterNames[i].Name] = Argument(binder, arguments[i], position);
        var expression = Parser.ParseExpression(context.StoredCode!.Expand(macro), context.Compat); // the macro was found there
        var scope = new Scope(null, context.Frame) { Parameters = parameters, MacroName = macro.Name };
        return new ExpressionBinder(context, scope, binder.Clause).Bind(expression);
    }

    /// <summary>A table macro in FROM; null when the call is of another function.</summary>
    public static BoundDerived? TryTable(BindingContext context, CollectionTable table, Scope scope)
    {
        if (table.Collection is not FunctionCall { Over: null } call
            || context.StoredCode?.FindFunction(call.Name, call.Arguments, _ => Types.OracleType.Null, context) is not ({ Macro: not SqlMacroKind.None } macro, var arguments))
        {
            return null;
        }

        if (macro.Macro == SqlMacroKind.Scalar)
            throw Ora.Error(64630, call.Position, "scalar SQL macro in FROM clause");
        context.IsVolatile = true; // as above
        var binder = new ExpressionBinder(context, scope, Clause.Argument);
        var parameters = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        var tables = new List<WithElement>();
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, isTable) = macro.ParameterNames[i];
            if (isTable)
                tables.Add(TableArgument(name, arguments[i], call.Position));
            else
                parameters[name] = Argument(binder, arguments[i], call.Position);
        }

        var reader = new TokenReader(context.StoredCode.Expand(macro), context.Compat);
        var query = QueryParser.Parse(reader);
        if (!reader.AtEnd)
            throw reader.NotEnded();
        if (tables.Count > 0)
            query = new Query(query.Position, new NestedQuery(query.Position, query)) { With = new WithClause(call.Position, tables) };
        var visible = new Scope(scope, context.Frame) { Parameters = parameters, MacroName = macro.Name };
        var bound = SequenceRules.Refuse(new QueryBinder(context).Bind(query, visible));
        return new BoundDerived(bound, [.. bound.Columns.Select(c => new SourceColumn(c.Name, c.Type, c.Nullable))]) { Alias = table.Alias?.Name };
    }

    private static BoundExpression Argument(ExpressionBinder binder, Expression? argument, int position) =>
        argument is null ? new BoundConstant(Types.OracleType.Null, default, position) : binder.Bind(argument);

    /// <summary>The table as a WITH query of the parameter's name.</summary>
    private static CommonTableExpression TableArgument(string parameter, Expression? argument, int position)
    {
        if (argument is not NameExpression { Parts: { Count: 1 or 2 } parts } name)
            throw Ora.Unsupported("a table argument that is no table", argument?.Position ?? position);
        var table = new NamedTable(name.Position, new ObjectName(name.Position, parts.Count == 2 ? parts[0] : null, parts[^1]));
        var all = new SelectBlock(position, [new SelectItem(position, new StarExpression(position, []), null, default)], [table]);
        return new CommonTableExpression(position, new Identifier(parameter, true, position), [], new Query(position, all));
    }
}
