namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>A line of a plan with its place in it.</summary>
/// <param name="Line">What is done.</param>
/// <param name="Id">Counts the lines from 0, each before its inputs.</param>
/// <param name="Parent">The id of the line that reads this one.</param>
/// <param name="Depth">Steps from the statement, which is 0.</param>
/// <param name="Position">1-based among the inputs of the parent.</param>
internal sealed record PlanStep(PlanLine Line, int Id, int? Parent, int Depth, int Position)
{
    public static IReadOnlyList<PlanStep> All(PlanLine root)
    {
        var steps = new List<PlanStep>();
        Add(steps, root, null, 0, 1);
        return steps;
    }

    private static void Add(List<PlanStep> steps, PlanLine line, int? parent, int depth, int position)
    {
        var id = steps.Count;
        steps.Add(new PlanStep(line, id, parent, depth, position));
        for (var i = 0; i < line.Inputs.Count; i++)
            Add(steps, line.Inputs[i], id, depth + 1, i + 1);
    }
}
