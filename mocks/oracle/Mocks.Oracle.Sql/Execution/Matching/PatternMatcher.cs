namespace Mocks.Oracle.Sql.Execution.Matching;

/// <summary>Runs a pattern's program from one row on: the first way through it that the preferences of its operators give.</summary>
/// <param name="program">The pattern.</param>
/// <param name="isOf">Whether the current row of the match may be mapped to the variable of that number, as which it is noted meanwhile.</param>
internal sealed class PatternMatcher(PatternProgram program, Func<MatchState, int, bool> isOf)
{
    private readonly Stack<(int Step, int Row, int Excluded, int[] Registers)> _ways = new();
    private readonly List<bool> _excluded = [];

    /// <summary>Of each row of the match that was found: whether it stands within {- … -}.</summary>
    public IReadOnlyList<bool> Excluded => _excluded;

    /// <summary>Whether there is a match at the row; the state has its variables then.</summary>
    public bool Match(Frame frame, MatchState state, int start)
    {
        state.Start = start;
        _ways.Clear();
        _ways.Push((0, start, 0, new int[program.Registers]));
        while (_ways.TryPop(out var way))
        {
            frame.CheckCancelled();
            state.Variables.RemoveRange(way.Row - start, state.Variables.Count - (way.Row - start));
            _excluded.RemoveRange(way.Row - start, _excluded.Count - (way.Row - start));
            if (Follow(state, way.Step, way.Row, way.Excluded, way.Registers))
                return true;
        }

        state.Variables.Clear();
        _excluded.Clear();
        return false;
    }

    private bool Follow(MatchState state, int at, int row, int excluded, int[] registers)
    {
        while (true)
        {
            var step = program.Steps[at++];
            switch (step.Operation)
            {
                case PatternOperation.Match:
                    return true;
                case PatternOperation.Row:
                    if (!Take(state, row, step.A))
                        return false;
                    _excluded.Add(excluded > 0);
                    row++;
                    break;
                case PatternOperation.Split:
                    _ways.Push((step.B, row, excluded, registers.Length == 0 ? registers : [.. registers]));
                    at = step.A;
                    break;
                case PatternOperation.Jump:
                    at = step.A;
                    break;
                case PatternOperation.Begin:
                    registers[step.A] = row;
                    break;
                case PatternOperation.Progress when registers[step.A] == row:
                case PatternOperation.AtStart when row != 0:
                case PatternOperation.AtEnd when row != state.Rows.Count:
                    return false;
                case PatternOperation.Exclude:
                    excluded += step.A;
                    break;
            }
        }
    }

    private bool Take(MatchState state, int row, int variable)
    {
        if (row >= state.Rows.Count)
            return false;
        state.Variables.Add(variable);
        state.Visible = state.Variables.Count;
        state.Current = row;
        if (isOf(state, variable))
            return true;
        state.Variables.RemoveAt(state.Variables.Count - 1);
        return false;
    }
}
