using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Matching;

/// <summary>Finds the matches of each partition, one behind the other, and answers their rows.</summary>
internal sealed class MatchSource(Frame frame, RowSource input, CompiledMatch match) : RowSource(frame)
{
    private IEnumerator<Datum[]> _rows = null!; // Open comes first

    public override void Open()
    {
        var rows = new List<(Datum[] Keys, Datum[] Row)>();
        input.Open();
        while (input.Next())
        {
            Frame.CheckCancelled();
            rows.Add(([.. match.PartitionBy.Select(e => e(Frame)), .. match.OrderBy.Select(e => e(Frame))], [.. match.InputSlots.Select(s => Frame.Slots[s])]));
        }

        var width = match.PartitionBy.Length;
        _rows = rows.OrderBy(r => r.Keys, match.Order).GroupBy(r => r.Keys[..width], match.Partitions)
            .SelectMany(g => Partition([.. g.Select(r => r.Row)])).GetEnumerator();
    }

    public override bool Next()
    {
        if (!_rows.MoveNext())
            return false;
        foreach (var (column, slot) in match.Used)
            Frame.Slots[slot] = _rows.Current[column];
        return true;
    }

    private IEnumerable<Datum[]> Partition(List<Datum[]> rows)
    {
        var state = new MatchState(rows, [.. match.Match.Variables.Select(v => v.Name)]);
        var matcher = new PatternMatcher(match.Program, IsOf);
        var covered = 0;
        for (var start = 0; start < rows.Count;)
        {
            Frame.Slots[match.Match.StateSlot] = Datum.Object(state);
            if (!matcher.Match(Frame, state, start))
            {
                if (match.Match.Rows == MatchRows.AllWithUnmatched && start >= covered)
                    yield return Output(state, rows[start], -1);
                start++;
                continue;
            }

            state.Number++;
            foreach (var row in Answer(state, matcher.Excluded))
                yield return row;
            covered = Math.Max(covered, start + Math.Max(1, state.Variables.Count));
            start = NextStart(state);
        }
    }

    private bool IsOf(MatchState state, int variable)
    {
        var (condition, reads) = match.Conditions[variable];
        if (condition is null)
            return true;
        state.Load(Frame, reads);
        return condition(Frame) == Truth.True;
    }

    private IEnumerable<Datum[]> Answer(MatchState state, IReadOnlyList<bool> excluded)
    {
        var count = state.Variables.Count;
        if (match.Match.Rows == MatchRows.OnePerMatch)
        {
            yield return Output(state, state.Rows[state.Start], count);
            yield break;
        }

        if (count == 0 && match.Match.Rows != MatchRows.AllOmitEmpty)
            yield return Output(state, state.Rows[state.Start], 0);
        for (var i = 0; i < count; i++)
        {
            if (!excluded[i])
                yield return Output(state, state.Rows[state.Start + i], i + 1);
        }
    }

    /// <summary>A row of the result.</summary>
    /// <param name="state">The match.</param>
    /// <param name="row">Of the input.</param>
    /// <param name="visible">So many rows of the match count; -1 outside of any, where all measures are NULL.</param>
    private Datum[] Output(MatchState state, Datum[] row, int visible)
    {
        Frame.Slots[match.Match.StateSlot] = Datum.Object(state);
        state.Visible = Math.Max(0, visible);
        state.Current = state.Start + state.Visible - 1;
        var outputs = match.Match.Outputs;
        var result = new Datum[outputs.Count];
        for (var i = 0; i < result.Length; i++)
        {
            if (!outputs[i].IsMeasure)
            {
                result[i] = row[outputs[i].Index];
            }
            else if (visible >= 0)
            {
                var (value, reads) = match.Measures[outputs[i].Index];
                state.Load(Frame, reads);
                result[i] = value(Frame);
            }
        }

        return result;
    }

    private int NextStart(MatchState state)
    {
        var end = state.Start + Math.Max(1, state.Variables.Count);
        switch (match.Match.Skip)
        {
            case MatchSkip.PastLastRow:
                return end;
            case MatchSkip.ToNextRow:
                return state.Start + 1;
        }

        if (state.Variables.Count == 0)
            return end;
        var next = state.Find(match.Match.SkipTo, match.Match.Skip == MatchSkip.ToFirst, 0, isFinal: true);
        return next < 0 ? throw Ora.Error(62514) : next == state.Start ? throw Ora.Error(62517) : next;
    }
}
