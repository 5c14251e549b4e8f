using Mocks.Fuzz;

namespace Mocks.Oracle.Tests.Fuzz;

/// <summary>So many mutated inputs for each target in every run; <c>tests/fuzz/run</c> goes on for as long as one likes.</summary>
public sealed class FuzzTests
{
    private const ulong Seed = 20_240_229;

    [Theory]
    [InlineData("tns", 20_000)]
    [InlineData("ttc", 20_000)]
    [InlineData("session", 1_500)]
    [InlineData("sql", 10_000)]
    [InlineData("plsql", 10_000)]
    [InlineData("execution", 3_000)]
    public void Nothing_foreign_comes_out_of_a_mutated_input(string target, int inputs)
    {
        var (_, finding) = Campaign.Run(Targets.All.Single(candidate => candidate.Name == target), Seed, number => number < inputs);
        Assert.Null(finding);
    }
}
