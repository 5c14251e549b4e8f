using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary><c>and</c> (<paramref name="all"/>) or <c>or</c> of other matchers on the same value.</summary>
internal sealed class LogicalMatcher(IReadOnlyList<ValueMatcher> operands, bool all) : ValueMatcher
{
    public override string Name => all ? "and" : "or";

    public override string Expected => string.Join($" {Name.ToUpperInvariant()} ", operands.Select(operand => $"{operand.Name} {operand.Expected}"));

    public override string ExpectedValue => operands[0].Expected;

    public override bool Matches(string? value)
    {
        foreach (var operand in operands)
        {
            if (operand.Matches(value) != all)
                return !all;
        }

        return all;
    }

    public override bool Matches(RequestBody body)
    {
        foreach (var operand in operands)
        {
            if (operand.Matches(body) != all)
                return !all;
        }

        return all;
    }

    public override double Distance(string? value)
    {
        var distances = operands.Select(operand => operand.Distance(value));
        return all ? distances.Average() : distances.Min();
    }
}
