using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>LIKE.</summary>
internal static class LikeCompiler
{
    public static Predicate Compile(ExpressionCompiler compiler, BoundLike like)
    {
        var operand = compiler.Compile(like.Children[0]);
        var pattern = compiler.Compile(like.Children[1]);
        var escape = like.Children.Count > 2 ? compiler.Compile(like.Children[2]) : null;
        var (operandIsLob, patternIsLob) = (like.Children[0].Type.IsLob, like.Children[1].Type.IsLob);
        var answer = like.Negated ? Truth.False : Truth.True;
        var ignoresCase = compiler.Shape.IgnoresCase;
        (string Pattern, char? Escape, LikePattern Matcher)? last = null;
        return frame =>
        {
            var value = operand(frame);
            var wanted = pattern(frame);
            if (value.IsNull || wanted.IsNull)
                return Truth.Unknown;
            var patternText = patternIsLob ? wanted.AsLob().ToText() : wanted.AsText();
            var escapeChar = escape is null ? null : EscapeOf(escape(frame), like.Position);
            var known = last;
            if (known is not { } cached || cached.Pattern != patternText || cached.Escape != escapeChar)
                last = cached = (patternText, escapeChar, new LikePattern(patternText, escapeChar, ignoresCase));
            return cached.Matcher.IsMatch(operandIsLob ? value.AsLob().ToText() : value.AsText()) ? answer : answer.Not();
        };
    }

    private static char? EscapeOf(Datum escape, int position)
    {
        var text = escape.AsText();
        return text.Length == 1 ? text[0] : throw Ora.Error(1425, position);
    }
}
