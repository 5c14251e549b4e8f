using Mocks.Fixtures;

namespace Mocks.Hosting.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void A_variable_ending_in_FILE_gives_the_content_of_that_file_without_its_last_line_end()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "two words\n");
        Assert.Equal("two words", Read(("PASSWORD_FILE", file)).Text("PASSWORD"));
        File.Delete(file);
    }

    [Fact]
    public void A_variable_itself_wins_over_its_file() =>
        Assert.Equal("direct", Read(("PASSWORD", "direct"), ("PASSWORD_FILE", "/nowhere")).Text("PASSWORD"));

    [Fact]
    public void Every_mistake_is_collected_and_the_defaults_go_on()
    {
        var settings = Read(("PORT", "70000"), ("LEVEL", "loud"), ("SECRET_FILE", "/nowhere/secret"), ("COUNT", "many"));
        Assert.Equal(1389, settings.Port("PORT", 1389));
        Assert.Equal("json", settings.Choice("LEVEL", "json", "json", "text"));
        Assert.Null(settings.Text("SECRET"));
        Assert.Equal(7, settings.Number("COUNT", 7));
        Assert.Equal(["PORT", "LEVEL", "SECRET_FILE", "COUNT"], settings.Problems.Select(problem => problem.File));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("YES", true)]
    [InlineData("1", true)]
    [InlineData("no", false)]
    [InlineData("0", false)]
    public void A_flag_takes_the_usual_words(string text, bool expected) => Assert.Equal(expected, Read(("FLAG", text)).Flag("FLAG", !expected));

    [Fact]
    public void A_list_is_split_at_commas_and_trimmed() => Assert.Equal(["a", "b c"], Read(("LIST", " a, b c ,,")).List("LIST"));

    private static Settings Read(params (string Name, string Value)[] environment) =>
        new(environment.ToDictionary(pair => pair.Name, pair => pair.Value), new FixtureProblems());
}
