using System.Runtime.CompilerServices;

namespace Mocks.Fixtures.Tests;

public sealed class BrokenTests
{
    [Fact]
    public void Bad_YAML_is_told_and_the_other_files_are_still_given_to_the_mocks()
    {
        var problems = new FixtureProblems();
        var set = FixtureSet.Read(Folder(), null, problems);
        var problem = Assert.Single(problems);
        Assert.Equal(("datasets/offices.yaml", 5), (problem.File, problem.Line));
        Assert.StartsWith("This is not valid YAML", problem.Message, StringComparison.Ordinal);
        Assert.Equal(
            ["http/shop/mappings/list-items.json", "ldap/shop.ldif", "oracle/01-schema.sql", "oracle/02-items.sql", "oracle/data/SHOP.ITEMS.csv"],
            ((string[])["http", "ldap", "oracle"]).SelectMany(set!.Files).Select(file => file.Path)); // set.yaml is right
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../fixtures/broken"));
}
