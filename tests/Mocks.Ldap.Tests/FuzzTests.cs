using Mocks.Fuzz;

namespace Mocks.Ldap.Tests;

/// <summary>So many mutated inputs for each target in every run; <c>tests/fuzz/run</c> goes on for as long as one likes.</summary>
public sealed class FuzzTests
{
    private const ulong Seed = 20_251_123;

    [Theory]
    [InlineData("ldap-message", 60_000)]
    [InlineData("ldap-text", 40_000)]
    [InlineData("ldap-session", 10_000)]
    public void Nothing_foreign_comes_out_of_a_mutated_input(string target, int inputs)
    {
        var (_, finding) = Campaign.Run(Targets.All.Single(candidate => candidate.Name == target), Seed, number => number < inputs);
        Assert.Null(finding);
    }
}
