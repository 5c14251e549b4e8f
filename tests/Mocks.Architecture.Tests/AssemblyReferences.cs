using System.Reflection;

namespace Mocks.Architecture.Tests;

/// <summary>The picture of dependencies in mocks/README.md, line by line.</summary>
public sealed class AssemblyReferences
{
    public static TheoryData<string, string[]> Allowed() => new()
    {
        { "Mocks.Suite", ["Mocks.Http", "Mocks.Ldap", "Mocks.Oracle", "Mocks.Splunk", "Mocks.Hosting"] },
        { "Mocks.Http", ["Mocks.Hosting", "Mocks.Fixtures"] },
        { "Mocks.Splunk", ["Mocks.Hosting", "Mocks.Fixtures"] },
        { "Mocks.Payments", ["Mocks.Hosting", "Mocks.Fixtures"] },
        { "Mocks.Ldap", ["Mocks.Ldap.Protocol", "Mocks.Hosting", "Mocks.Fixtures"] },
        { "Mocks.Oracle", ["Mocks.Oracle.Sql", "Mocks.Oracle.Protocol", "Mocks.Oracle.Types", "Mocks.Hosting", "Mocks.Fixtures"] },
        { "Mocks.Oracle.Sql", ["Mocks.Oracle.Types"] },
        { "Mocks.Oracle.Protocol", ["Mocks.Oracle.Types"] },
        { "Mocks.Oracle.Types", [] },
        { "Mocks.Ldap.Protocol", [] },
        { "Mocks.Hosting", ["Mocks.Fixtures"] },
        { "Mocks.Fixtures", [] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_uses_only_what_the_architecture_page_draws(string project, string[] allowed)
    {
        var references = Assembly.Load(project).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("Mocks.", StringComparison.Ordinal));
        Assert.Empty(references.Except(allowed));
    }

    [Theory]
    [InlineData("Mocks.Ldap.Protocol")]
    [InlineData("Mocks.Oracle.Protocol")]
    [InlineData("Mocks.Oracle.Sql")]
    [InlineData("Mocks.Oracle.Types")]
    public void A_pure_project_does_no_networking(string project) =>
        Assert.DoesNotContain(
            Assembly.Load(project).GetReferencedAssemblies(),
            reference => reference.Name is "System.Net.Sockets" or "System.Net.Security" or "System.Net.Http"
                || reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
}
