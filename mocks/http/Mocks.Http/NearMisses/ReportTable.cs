using System.Text;

namespace Mocks.Http.NearMisses;

/// <summary>The two columns of a near-miss report, in WireMock's layout of 119 characters.</summary>
internal sealed class ReportTable
{
    private const int Width = 119;
    private const int Left = 59;
    private const int Cell = 57;
    private const int Message = 52;
    private const int MostLines = 2_000;

    private readonly StringBuilder _text = new();

    public ReportTable()
    {
        _text.Append('\n')
            .Append(' ', 47).Append("Request was not matched\n")
            .Append(' ', 47).Append("=======================\n\n")
            .Append('-', Width).Append('\n')
            .Append("| ").Append("Closest stub".PadRight(Cell)).Append("| ").Append("Request".PadRight(Cell)).Append("|\n")
            .Append('-', Width).Append('\n');
    }

    public void Spacer() => Row("", "", null);

    /// <summary>One row, of as many lines as the longer side has; the complaint stands beside the first.</summary>
    public void Row(string left, string right, string? complaint)
    {
        var lefts = Lines(left);
        var rights = Lines(right);
        for (var i = 0; i < Math.Min(Math.Max(lefts.Length, rights.Length), MostLines); i++)
        {
            _text.Append((i < lefts.Length ? lefts[i] : "").PadRight(Left)).Append('|');
            var cell = i < rights.Length ? rights[i] : "";
            var message = i == 0 ? complaint : null;
            if (cell.Length > 0 || message is not null)
                _text.Append(' ').Append(cell);
            if (message is not null)
                _text.Append(' ', Math.Max(0, Message - cell.Length)).Append("<<<<< ").Append(message);
            _text.Append('\n');
        }
    }

    public override string ToString() => _text.ToString() + new string('-', Width) + "\n";

    /// <summary>Where one line is too long, all are broken anew, and empty ones go.</summary>
    private static string[] Lines(string cell)
    {
        cell = cell.ReplaceLineEndings("\n");
        if (cell.Split('\n').Max(line => line.Length) <= Cell)
            return cell.TrimEnd('\n').Split('\n');
        return [.. Wrap(cell).Split('\n').Where(line => line.Trim().Length > 0)];
    }

    /// <summary>Breaks at the last space that fits, else in the middle of a word; line ends count as any other character.</summary>
    private static string Wrap(string text)
    {
        var result = new StringBuilder();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            if (text.Length - at <= Cell)
                break;
            var space = text.LastIndexOf(' ', Math.Min(at + Cell, text.Length - 1), Cell + 1);
            if (space > at)
            {
                result.Append(text, at, space - at).Append('\n');
                at = space + 1;
            }
            else
            {
                result.Append(text, at, Cell).Append('\n');
                at += Cell;
            }
        }

        return result.Append(text, at, text.Length - at).ToString();
    }
}
