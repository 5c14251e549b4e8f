using System.Text;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Dot notation: alias.column.field…, of a column of type JSON or with an IS JSON constraint.</summary>
internal static class JsonDotBinder
{
    /// <summary>A path that ends in a method, which looks like a call without arguments.</summary>
    public static BoundExpression? TryBind(ExpressionBinder binder, FunctionCall call) =>
        call.Name.Count >= 3 && call.Arguments.Count == 0 && !call.Star && JsonMethodNames.IsKnown(call.Name[^1].Written)
            ? TryBind(binder, [.. call.Name.SkipLast(1)], $".{call.Name[^1].Written}()", call.Position)
            : null;

    /// <param name="parts">Alias, column and fields, perhaps after a schema.</param>
    /// <param name="steps">What follows them, as a path has it.</param>
    public static BoundExpression? TryBind(ExpressionBinder binder, IReadOnlyList<Identifier> parts, string steps, int position)
    {
        if (parts.Count < (steps.Length > 0 ? 2 : 3))
            return null;
        for (var qualifiers = 1; qualifiers <= 2 && qualifiers < parts.Count; qualifiers++)
        {
            var owner = qualifiers == 2 ? parts[0].Name : null;
            for (var scope = binder.Scope; scope is not null; scope = scope.Parent)
            {
                if (scope.FindColumn(owner, parts[qualifiers - 1].Name, parts[qualifiers].Name, position) is BoundSlot column && IsDocument(column))
                    return Access(column, [.. parts.Skip(qualifiers + 1)], steps, position);
            }
        }

        return null;
    }

    /// <summary>Whether an enabled check says that the column IS JSON.</summary>
    public static bool IsChecked(BoundSlot column)
    {
        if (column.Source is not BoundTable { Table: var table } || column.Ordinal < 0)
            return false;
        var name = table.Columns[column.Ordinal].Name;
        return table.Constraints.Any(c => c.Condition is IsJson { Negated: false, Operand: NameExpression operand } && operand.Parts[^1].Name == name);
    }

    private static bool IsDocument(BoundSlot column) => column.Type.Kind == OracleTypeKind.Json || IsChecked(column);

    private static BoundJson Access(BoundSlot column, IReadOnlyList<Identifier> fields, string steps, int position)
    {
        var text = new StringBuilder("$");
        foreach (var field in fields)
            text.Append('.').Append(field.Quoted ? $"\"{field.Name}\"" : field.Written);
        var path = JsonPathParser.Parse(text.Append(steps).ToString(), position);
        var method = path.Steps is [.., JsonMethodStep last] ? JsonMethodTypes.Of(last.Name) : null;
        if (method is not null)
            return new BoundJson(method, new JsonCall("JSON_VALUE") { Path = path }, [column], position);
        return new BoundJson(
            column.Type.Kind == OracleTypeKind.Json ? OracleType.Json : OracleType.Varchar2(OracleType.MaxSqlBytes),
            new JsonCall("DOT") { Path = path },
            [column],
            position);
    }
}
