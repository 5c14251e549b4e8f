using System.Text;
using CsCheck;
using HandlebarsDotNet;
using Mocks.Fixtures.Datasets;
using Mocks.Fixtures.Manifest;
using Mocks.Fixtures.Templates;

namespace Mocks.Fixtures.Tests;

/// <summary>Whatever an author writes is read or told of: nothing else comes out of the readers, and none of them loops.</summary>
public sealed class NoiseTests
{
    private const int Rounds = 3000;

    private static readonly DatasetShape People = new("people", ["uid", "mail", "date"]);
    private static readonly RootScope Scope = new(new Dictionary<string, DatasetShape>(StringComparer.Ordinal) { ["people"] = People }, new HashSet<string>());
    private static readonly TemplateRoot Root = new(new Dictionary<string, IReadOnlyList<DatasetRow>>(StringComparer.Ordinal)
    {
        ["people"] = [new DatasetRow(People, 0, ["anna", null, "2026-01-01"]), new DatasetRow(People, 1, ["ben", "b@x", "x"])],
    });

    private static readonly Gen<string> TemplateNoise = Pieces(
        30,
        "{{", "}}", "{{{", "}}}", "{{#each people}}", "{{/each}}", "{{#if uid}}", "{{else}}", "{{/if}}", "{{uid}}", "{{~", "~}}", "{{!", "--}}", "{{!--", "\n", " ", "uid",
        "people", "@root.people", "../", "this", ".", "/", "(", ")", "\"", "'", "=", "|", "as |a b|", "upper ", "date ", "find ", "uid=\"x\"", "1", "\\", "[", "]", "#", "é", "&", ">", "^");

    private static readonly Gen<string> YamlNoise = Pieces(
        30,
        "rows:", "columns:", "count:", "\n", "\n  ", "\n  - ", " ", "{", "}", "[", "]", ":", ",", "a", "b", "person.firstName", "oneOf", "ref", "format", "\"{{a}}\"", "unique: true",
        "null: 0.5", "1", "-1", "~", "&x", "*x", "!!int", "|", ">", "'", "\"", "#", "---", "<<", "?", "%", "\t", "é");

    private static readonly Gen<string> CsvNoise = Pieces(30, "a", "b", ",", "\"", "\"\"", "\n", "\r\n", "\r", " ", "é", "1");

    [Fact]
    public void Noise_in_a_template_is_rendered_or_told() => TemplateNoise.Sample(
        text =>
        {
            var problems = new FixtureProblems();
            var rendered = new TemplateEngine(1).Compile("a.hbs", text, 1, Scope, problems)?.Render(Root);
            Assert.True(rendered is not null || problems.Count > 0, text);
        },
        iter: Rounds / 3);

    [Fact]
    public void Line_marks_change_nothing_in_what_a_template_renders()
    {
        var plain = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true });
        plain.Configuration.ObjectDescriptorProviders.Add(new RowDescriptors());
        Template(2).Sample(
            body =>
            {
                var text = "{{#each people}}" + body + "{{/each}}";
                var problems = new FixtureProblems();
                var rendered = new TemplateEngine(1).Compile("a.hbs", text, 1, Scope, problems)?.Render(Root);
                Assert.Empty(problems);
                Assert.Equal(plain.Compile(text)(Root), rendered?.Text);
            },
            iter: Rounds / 50);
    }

    [Fact]
    public void Noise_in_a_dataset_is_read_or_told() => YamlNoise.Sample(
        text =>
        {
            var problems = new FixtureProblems();
            var manifest = new SetManifest("x", "", [], 1, new DateOnly(2026, 1, 1), "en", new Dictionary<string, string>());
            var dataset = DatasetFile.Read("people", "datasets/people.yaml", text, manifest, problems);
            Assert.True(dataset is not null || problems.Count > 0, text);
        },
        iter: Rounds);

    [Fact]
    public void Noise_in_CSV_is_read_or_told() => CsvNoise.Sample(
        text =>
        {
            var problems = new FixtureProblems();
            var table = CsvTable.Read(new FixtureFile("a.csv", "a.csv", Encoding.UTF8.GetBytes(text), null), problems);
            Assert.True(table is null ? problems.Count > 0 : table.Records.All(record => record.Fields.Count == table.Columns.Count), text);
        },
        iter: Rounds);

    private static Gen<string> Template(int depth)
    {
        var leaves = Pieces(6, "\n", "\n", "  ", "\n\n  ", "text", "{{uid}}", "{{~mail}}", "{{mail~}}", "{{! note }}", "{{!-- }} --}}");
        if (depth == 0)
        {
            return leaves;
        }

        var inner = Template(depth - 1);
        var blocks = Gen.Select(Pieces(2, "\n", " "), inner, inner, (space, one, other) => space + "{{#if mail}}" + one + "{{else}}" + other + "{{/if}}");
        var rounds = Gen.Select(Pieces(2, "\n", " "), inner, leaves, (space, one, after) => space + "{{#each @root.people}}" + one + "{{/each}}" + after);
        return Gen.Select(leaves, blocks, rounds, leaves, (a, b, c, d) => a + b + c + d);
    }

    private static Gen<string> Pieces(int most, params string[] pieces) => Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, most].Select(string.Concat);
}
