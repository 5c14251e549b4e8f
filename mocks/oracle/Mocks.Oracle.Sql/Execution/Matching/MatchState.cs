using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Matching;

/// <summary>A match in the making, or one that is complete: which rows of the partition are mapped to which variables.</summary>
internal sealed class MatchState(IReadOnlyList<Datum[]> rows, IReadOnlyList<string> names)
{
    private readonly List<int> _mapped = [];

    /// <summary>The partition's, in order.</summary>
    public IReadOnlyList<Datum[]> Rows => rows;

    /// <summary>The variable of each row of the match.</summary>
    public List<int> Variables => _mapped;

    /// <summary>The match's first row.</summary>
    public int Start { get; set; }

    /// <summary>So many rows of the match are before or at the current one.</summary>
    public int Visible { get; set; }

    /// <summary>The row of the partition that an expression is computed from.</summary>
    public int Current { get; set; }

    public long Number { get; set; }

    /// <summary>The row of the partition that is the so many-th of a variable from the first or from the last; -1 when there is none.</summary>
    public int Find(UInt128 members, bool fromFirst, int offset, bool isFinal)
    {
        var count = isFinal ? _mapped.Count : Visible;
        for (var i = 0; i < count; i++)
        {
            var at = fromFirst ? i : count - 1 - i;
            if ((members & (UInt128.One << _mapped[at])) != 0 && offset-- == 0)
                return Start + at;
        }

        return -1;
    }

    public IEnumerable<int> Mapped(UInt128 members, bool isFinal)
    {
        var count = isFinal ? _mapped.Count : Visible;
        for (var i = 0; i < count; i++)
        {
            if ((members & (UInt128.One << _mapped[i])) != 0)
                yield return Start + i;
        }
    }

    /// <summary>NULL for a row that isn't mapped.</summary>
    public Datum Classifier()
    {
        var at = Current - Start;
        return at >= 0 && at < _mapped.Count ? Datum.Text(names[_mapped[at]]) : default;
    }

    /// <summary>An expression's value with a variable's columns from one row.</summary>
    public Datum At(Frame frame, MatchVariable variable, int row, Evaluator operand)
    {
        var current = Current;
        var kept = new Datum[variable.Used.Count];
        var i = 0;
        foreach (var (column, slot) in variable.Used)
        {
            kept[i++] = frame.Slots[slot];
            frame.Slots[slot] = rows[row][column];
        }

        Current = row;
        var value = operand(frame);
        Current = current;
        i = 0;
        foreach (var (_, slot) in variable.Used)
            frame.Slots[slot] = kept[i++];
        return value;
    }

    /// <summary>Puts each variable's columns of its last row up to the current one in the frame; NULLs where it has none.</summary>
    public void Load(Frame frame, IReadOnlyList<MatchVariable> variables)
    {
        foreach (var variable in variables)
        {
            var row = Find(variable.Members, fromFirst: false, 0, isFinal: false);
            foreach (var (column, slot) in variable.Used)
                frame.Slots[slot] = row < 0 ? default : rows[row][column];
        }
    }
}
