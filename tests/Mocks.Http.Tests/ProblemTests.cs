namespace Mocks.Http.Tests;

public sealed class ProblemTests
{
    [Theory]
    [InlineData("{\n\"request\":{\n\"headers\":{\"X\":{\"equalsTo\":\"1\"}}}}", "3: \"equalsTo\" is no matcher. Did you mean \"equalTo\"?")]
    [InlineData("{\n\"request\":{\n\"urlPaht\":\"/x\"}}", "3: \"urlPaht\" is no field of a request. Did you mean \"urlPath\"?")]
    [InlineData("{\"response\":{\n\n\"stauts\":1}}", "3: \"stauts\" is no field of a response. Did you mean \"status\"?")]
    [InlineData("{\"request\":{\"urlPattern\":\"(\"}}", "1: \"(\" is no regular expression: Invalid pattern")]
    [InlineData("{\"request\":{\"url\":\"/a\",\n\"urlPath\":\"/a\"}}", "2: \"urlPath\" is given beside \"url\". Keep one of them.")]
    [InlineData("{\"request\":{\"bodyPatterns\":[\n{\"matchesJsonPath\":\"$.a[\"}]}}", "2: \"$.a[\" is no JSONPath: an index is missing (character 5). Mend the path.")]
    [InlineData("{\"response\":{\n\"bodyFileName\":\"x.json\"}}", "2: there is no file \"x.json\" below __files. Add it, or name one that is there.")]
    [InlineData("{\"response\":{\n\"body\":\"{{#each x}}\",\"transformers\":[\"response-template\"]}}", "2: the template can't be read: {{#each}} is not closed")]
    [InlineData("{\"response\":{\n\"body\":\"{{uper x}}\",\"transformers\":[\"response-template\"]}}", "2: the template can't be read: there is no helper \"uper\"; did you mean \"upper\"?")]
    [InlineData("{\"response\":{\n\"fault\":\"BANG\"}}", "2: \"BANG\" is no fault. Known are EMPTY_RESPONSE,")]
    [InlineData("{\"request\":{},}{", "not JSON: ")]
    [InlineData("{\"priority\":\"high\"}", "1: \"priority\" is no whole number")]
    [InlineData("[1]", "1: this should be a JSON object. Write it in braces.")]
    public void A_mistake_in_a_mapping_is_told_with_file_line_and_remedy(string mapping, string expected)
    {
        var problem = Assert.Single(RunningMock.Problems(("http/a/mappings/m.json", mapping)));

        Assert.StartsWith("http/a/mappings/m.json:", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_all_files_are_told_at_once()
    {
        var problems = RunningMock.Problems(
            ("http/a/mappings/one.json", "{\"request\":{\"x\":1,\"y\":2}}"),
            ("http/b/mappings/two.json", "{\"mappings\":[{},{\"z\":1},{\"request\":{\"method\":7}}]}"));

        Assert.Equal(4, problems.Count);
    }
}
