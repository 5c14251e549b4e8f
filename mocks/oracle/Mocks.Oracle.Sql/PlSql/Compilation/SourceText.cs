using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The text of a unit or block: positions become lines and columns, which a stored unit counts from its own first word.</summary>
/// <param name="text">From the origin on.</param>
/// <param name="origin">The position that the text's first character has in syntax trees.</param>
internal sealed class SourceText(string text, int origin)
{
    private readonly int[] _lines = Starts(text);

    public string Text => text;

    public string Of(TextSpan span) => text[(span.Start - origin)..(span.End - origin)];

    /// <summary>1-based.</summary>
    public int Line(int position)
    {
        var found = Array.BinarySearch(_lines, position - origin);
        return found >= 0 ? found + 1 : Math.Max(1, ~found);
    }

    /// <summary>1-based.</summary>
    public int Column(int position) => position - origin - _lines[Line(position) - 1] + 1;

    public OraException Error(int position, string error) => PlSqlErrors.At(Line(position), Column(position), position, error);

    private static int[] Starts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
