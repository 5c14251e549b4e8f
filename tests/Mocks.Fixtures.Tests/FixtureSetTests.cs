namespace Mocks.Fixtures.Tests;

public sealed class FixtureSetTests
{
    [Fact]
    public void Manifest_names_describes_and_seeds_the_set()
    {
        using var folder = new SetFolder();
        folder.File("set.yaml", "name: acme\ndescription: An insurer.\nrequires: [base, more]\nseed: 7\ntoday: 2025-06-30\nlocale: de\ntry: {http: \"curl localhost:{port}\"}\n");
        var set = folder.Read();
        Assert.Equal(("acme", "An insurer.", 7, folder.Path), (set.Name, set.Description, set.Seed, set.Folder));
        Assert.Equal(["base", "more"], set.Requires);
        Assert.Equal("curl localhost:{port}", set.Try["http"]);
        Assert.Equal(9, folder.Read(seed: 9).Seed);
    }

    [Fact]
    public void Files_of_a_folder_come_in_ordinal_order_of_all_levels_to_the_letter()
    {
        using var folder = new SetFolder(("ldap/b.ldif", "b\r\n"), ("ldap/B.ldif", "B"), ("ldap/a/z.ldif", "\uFEFFz {{x}}"), ("ldapx/c.ldif", "c"), ("ldap/.hidden/d.ldif", "d"), ("ldap/e.ldif~", "e"));
        var set = folder.Read();
        Assert.Equal(["ldap/B.ldif", "ldap/a/z.ldif", "ldap/b.ldif"], set.Files("ldap").Select(file => file.Path));
        Assert.Equal(["B", "z {{x}}", "b\r\n"], set.Files("ldap").Select(file => file.Text));
        Assert.Equal(2, set.Files("ldap").First().SourceLine(2));
        Assert.Empty(set.Files("oracle"));
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 5 * 1024 * 1024)]
    public void Large_file_is_left_on_disk_until_it_is_asked_for_if_the_folder_stays(bool stays, int held)
    {
        using var folder = new SetFolder();
        folder.File("http/api/__files/large.txt", "\uFEFF" + new string('x', 5 * 1024 * 1024));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var set = FixtureSet.Read(folder.Path, null, new FixtureProblems(), stays)!;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, held, held + (4 * 1024 * 1024));

        var file = Assert.Single(set.Files("http"));
        Assert.Equal(stays, file.Source.Path is not null);
        Assert.True(set.Size > 5 * 1024 * 1024);
        Assert.Equal(new string('x', 5 * 1024 * 1024), file.Text);
    }

    [Fact]
    public void Binary_file_is_taken_to_the_letter()
    {
        using var folder = new SetFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "http"));
        byte[] bytes = [0xff, 0xfe, 0, 0x0d, 0x0a, 0x80];
        File.WriteAllBytes(Path.Combine(folder.Path, "http", "logo.png"), bytes);
        Assert.Equal(bytes, folder.Read().Files("http").Single().Content.ToArray());
    }

    [Theory]
    [InlineData("set.yaml", "description: x\n", "set.yaml:1: The set has no name. Write \"name: ...\"; the admin API uses it.")]
    [InlineData("set.yaml", "name: a\n\ndescripton: x\n", "set.yaml:3: There is no key \"descripton\" here. Did you mean \"description\"?")]
    [InlineData("set.yaml", "name: a b\n", "set.yaml:1: \"a b\" can't be a name. Use letters, digits, '-', '_' and '.': it stands in URLs.")]
    [InlineData("set.yaml", "name: a\nseed: x\ntoday: tomorrow\nlocale: klingon\n",
        "set.yaml:2: \"x\" is not a whole number. Write a whole number for \"seed\".",
        "set.yaml:3: \"tomorrow\" is not a date. Write \"today\" as year, month and day: 2026-01-31.",
        "set.yaml:4: There is no locale \"klingon\". *")]
    [InlineData("set.yaml", "- a\n", "set.yaml:1: The file is not a mapping. Write keys and values: \"name: ...\".")]
    [InlineData("set.yaml", "", "set.yaml: The file is empty. Write the keys that it should have, or delete it.")]
    [InlineData("set.yaml", "name: a\n---\nname: b\n", "set.yaml:3: A second YAML document begins here. Keep one document a file.")]
    [InlineData("set.yaml", "name: a\n  seed: 1\n", "set.yaml:2: This is not valid YAML: *")]
    [InlineData("set.yaml", "name: a\nname: b\n", "set.yaml:2: This is not valid YAML: *")]
    [InlineData("datasets/people.txt", "[]", "datasets/people.txt: This is no dataset. Write datasets as datasets/<name>.yaml, .csv or .json.")]
    [InlineData("datasets/the-people.yaml", "rows: [{a: 1}]", "datasets/the-people.yaml: \"the-people\" can't be the name of a dataset. Use letters, digits and '_': templates name it.")]
    public void Mistake_in_a_set_is_told_with_its_line_and_a_remedy(string path, string content, params string[] expected)
    {
        using var folder = new SetFolder((path, content));
        var problems = folder.Problems();
        Assert.Equal(expected.Length, problems.Count);
        Assert.All(expected.Zip(problems), pair => Assert.True(
            pair.First.EndsWith('*') ? pair.Second.StartsWith(pair.First[..^1], StringComparison.Ordinal) : pair.First == pair.Second, pair.Second));
    }

    [Fact]
    public void Folder_without_a_manifest_is_no_set()
    {
        using var folder = new SetFolder();
        File.Delete(Path.Combine(folder.Path, "set.yaml"));
        Assert.Equal([$"set.yaml: The folder \"{folder.Path}\" has none. Write one with at least \"name: ...\"."], folder.Problems());
    }

    [Fact]
    public void Folder_that_is_not_there_is_told()
    {
        var problems = new FixtureProblems();
        Assert.Null(FixtureSet.Read("/nowhere", null, problems));
        Assert.Equal("/nowhere: There is no such folder. Name the folder of a fixture set, with a set.yaml in it.", Assert.Single(problems).ToString());
    }

    [Fact]
    public void Template_beside_a_file_of_the_same_name_is_a_problem()
    {
        using var folder = new SetFolder(("ldap/a.ldif", "a"), ("ldap/a.ldif.hbs", "a"));
        Assert.Equal(["ldap/a.ldif.hbs: There is also \"a.ldif\" beside this template. Delete or rename one of them."], folder.Problems());
    }

    [Fact]
    public void Template_that_is_not_utf8_is_told_with_its_line()
    {
        using var folder = new SetFolder(("ldap/x", ""));
        File.WriteAllBytes(Path.Combine(folder.Path, "ldap", "a.ldif.hbs"), [.. "one\ntw"u8, 0xfc, .. "\n"u8]);
        Assert.Equal(["ldap/a.ldif.hbs:2: The file is not UTF-8. Save it in UTF-8."], folder.Problems());
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        using var folder = new SetFolder(
            ("datasets/a.yaml", "rows: [\n"), ("datasets/b.yaml", "count: 1\ncolumns: {x: person.frstName}\n"), ("ldap/a.ldif.hbs", "{{#each c}}{{/each}}\n{{#each a}}{{x}}{{/each}}"));
        folder.File("set.yaml", "name: a\nseeds: 2\n");
        Assert.Equal(
            ["set.yaml:2", "datasets/a.yaml:2", "datasets/b.yaml:2", "ldap/a.ldif.hbs:1"],
            folder.Problems().Select(problem => string.Join(':', problem.Split(':').Take(2))));
    }
}
