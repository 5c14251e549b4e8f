namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Steps one after the other; each notes its line first. GOTO finds the labels of its own sequence.</summary>
internal static class Sequence
{
    public static Step Of(IReadOnlyList<(Step Step, int Line)> steps, IReadOnlyDictionary<int, int>? labels = null)
    {
        if (labels is { Count: > 0 })
            return WithLabels([.. steps], labels);
        switch (steps.Count)
        {
            case 0:
                return static _ => Flow.Next;
            case 1:
                var (only, line) = steps[0];
                return frame =>
                {
                    frame.Line = line;
                    return only(frame);
                };
            case 2:
                return Pair(steps[0], steps[1]);
            default:
                return Many([.. steps]);
        }
    }

    private static Step Pair((Step Step, int Line) first, (Step Step, int Line) second) => frame =>
    {
        frame.Line = first.Line;
        var flow = first.Step(frame);
        if (flow != Flow.Next)
            return flow;
        frame.Line = second.Line;
        return second.Step(frame);
    };

    private static Step Many((Step Step, int Line)[] steps) => frame =>
    {
        foreach (var (step, line) in steps)
        {
            frame.Line = line;
            var flow = step(frame);
            if (flow != Flow.Next)
                return flow;
        }

        return Flow.Next;
    };

    private static Step WithLabels((Step Step, int Line)[] steps, IReadOnlyDictionary<int, int> labels) => frame =>
    {
        var at = 0;
        while (at < steps.Length)
        {
            frame.Line = steps[at].Line;
            var flow = steps[at].Step(frame);
            if (flow == Flow.Next)
            {
                at++;
                continue;
            }

            if (!labels.TryGetValue(flow, out at))
                return flow;
            frame.CheckCancelled();
        }

        return Flow.Next;
    };
}
