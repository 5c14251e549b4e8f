using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Mocks.Fixtures.Tests;

public sealed class DatasetTests
{
    private const string Rows200 = "count: 200\ncolumns:\n  ";

    [Fact]
    public void Rows_listed_by_hand_keep_their_text()
    {
        var dataset = Make("""
            description: Anyone
            rows:
              - {number: 0815, name: "null", mail: null, tilde: ~, date: 2026-01-01, flag: yes, empty: "", none: }
              - {number: 1, extra: x}
            """);
        Assert.Equal(["number", "name", "mail", "tilde", "date", "flag", "empty", "none", "extra"], dataset.Columns);
        Assert.Equal(["0815", "null", null, null, "2026-01-01", "yes", "", null, null], dataset.Rows[0]);
        Assert.Equal(["1", null, null, null, null, null, null, null, "x"], dataset.Rows[1]);
    }

    [Fact]
    public void Hand_listed_rows_come_first_and_rules_fill_what_they_leave_out()
    {
        var dataset = Make("""
            rows:
              - {number: 1001, name: Anna}
              - {name: Ben, mail: }
            count: 2
            columns:
              number: {sequence: {start: 1002}}
              name: person.firstName
              mail: {format: "{{lower name}}.{{number}}@acme.example"}
            """);
        Assert.Equal(["1001", "Anna", "anna.1001@acme.example"], dataset.Rows[0]);
        Assert.Equal(["1002", "Ben", null], dataset.Rows[1]);
        Assert.Equal(["1003", "1004"], dataset.Rows.Skip(2).Select(row => row[0]));
        Assert.Equal($"{dataset.Rows[3][1]!.ToLowerInvariant()}.1004@acme.example", dataset.Rows[3][2]);
    }

    [Theory]
    [InlineData("x: {constant: DE}", "^DE$")]
    [InlineData("x: {constant: null}", "^NULL$")]
    [InlineData("x: {sequence: {start: 10, step: -5}}", "^(10|5|0|-\\d+)$")]
    [InlineData("x: {oneOf: [a, b, null]}", "^(a|b|NULL)$")]
    [InlineData("x: {oneOf: {a: 98, b: 2}}", "^(a|b)$")]
    [InlineData("x: {random.int: {min: 5, max: 7}}", "^[567]$")]
    [InlineData("x: {random.decimal: {min: -1, max: 1, decimals: 3}}", "^-?[01]\\.\\d{3}$")]
    [InlineData("x: {random.bool: 0.9}", "^(true|false)$")]
    [InlineData("x: {random.replace: \"??-####\"}", "^[A-Z]{2}-\\d{4}$")]
    [InlineData("x: {random.digits: 5}", "^\\d{5}$")]
    [InlineData("x: random.uuid", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]
    [InlineData("x: {finance.amount: {min: 120, max: 2400}}", "^\\d{3,4}\\.\\d\\d$")]
    [InlineData("x: {person.firstName: female}", "^\\p{L}")]
    [InlineData("x: {person.lastName: , locale: de}", "^\\p{L}")]
    [InlineData("x: {internet.email: acme.example}", "@acme\\.example$")]
    [InlineData("x: {date.past: {days: 3}}", "^2025-12-(29|30|31)$")]
    [InlineData("x: {date.past: {years: 1, time: true}}", "^2025-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$")]
    [InlineData("x: {date.future: {days: 2}}", "^2026-01-0[23]$")]
    [InlineData("x: date.recent", "^2025-12-(2[5-9]|3[01])$")]
    [InlineData("x: date.soon", "^2026-01-0[2-8]$")]
    [InlineData("x: {date.between: {from: 2020-02-28, to: 2020-03-01}}", "^2020-0(2-28|2-29|3-01)$")]
    [InlineData("x: {date.birth: {min: 18, max: 19}}", "^200[5-8]-")]
    [InlineData("x: {phone.number: \"+49 30 ######\"}", "^\\+49 30 \\d{6}$")]
    [InlineData("x: {address.zipCode: \"#####\"}", "^\\d{5}$")]
    [InlineData("a: {oneOf: [b, c]}\n  x: {format: \"{{#if (eq a \\\"b\\\")}}B{{/if}}\"}", "^(B|NULL)$")]
    [InlineData("a: {constant: x}\n  x: {format: \"{{upper a}}-{{concat a 1}}\"}", "^X-x1$")]
    [SuppressMessage("Performance", "MA0009", Justification = "The patterns and their input are those of this test.")]
    public void Rule_makes_values_of_its_form(string columns, string form)
    {
        var dataset = Make(Rows200 + columns);
        Assert.Equal(200, dataset.Rows.Count);
        Assert.All(dataset.Rows, row => Assert.Matches(form, row[^1] ?? "NULL"));
    }

    [Fact]
    public void Every_generator_makes_values_that_only_depend_on_the_seed()
    {
        var columns = string.Concat(Datasets.Generators.Names.Select((name, i) => name switch
        {
            "random.replace" => $"  c{i}: {{{name}: \"?#*\"}}\n",
            "date.between" => $"  c{i}: {{{name}: 2020-01-01}}\n",
            _ => $"  c{i}: {name}\n",
        }));
        var first = Make("count: 50\ncolumns:\n" + columns);
        var second = Make("count: 50\ncolumns:\n" + columns);
        Assert.Equal(first.Rows, second.Rows);
        Assert.All(first.Columns.Select((_, i) => i), i => Assert.All(first.Rows, row => Assert.False(string.IsNullOrEmpty(row[i]))));
    }

    [Fact]
    public void Column_does_not_change_when_others_are_added_or_reordered()
    {
        var alone = Make("count: 20\ncolumns: {name: person.firstName}");
        var among = Make("count: 20\ncolumns: {id: random.uuid, name: person.firstName, city: address.city}");
        Assert.Equal(alone.Rows.Select(row => row[0]), among.Rows.Select(row => row[1]));
    }

    [Fact]
    public void Dataset_does_not_change_when_others_are_added()
    {
        const string People = "count: 20\ncolumns: {name: person.firstName}";
        using var alone = new SetFolder(("datasets/people.yaml", People));
        using var among = new SetFolder(("datasets/people.yaml", People), ("datasets/a.yaml", "count: 9\ncolumns: {x: {ref: people.name}}"), ("datasets/z.yaml", "count: 9\ncolumns: {x: random.uuid}"));
        Assert.Equal(alone.Read().Datasets["people"].Rows, among.Read().Datasets["people"].Rows);
    }

    [Fact]
    public void Another_seed_makes_other_values()
    {
        using var folder = new SetFolder(("datasets/people.yaml", "count: 20\ncolumns: {name: person.fullName}"));
        Assert.NotEqual(folder.Read(seed: 1).Datasets["people"].Rows, folder.Read(seed: 2).Datasets["people"].Rows);
    }

    [Fact]
    public void Weights_decide_how_often_a_choice_comes()
    {
        var often = Make("count: 2000\ncolumns: {x: {oneOf: {a: 3, b: 1}}}").Rows.Count(row => row[0] == "a");
        Assert.InRange(often, 1400, 1600);
    }

    [Fact]
    public void Share_of_values_is_absent()
    {
        var absent = Make("count: 2000\ncolumns: {x: {person.firstName: , null: 0.1}}").Rows.Count(row => row[0] is null);
        Assert.InRange(absent, 150, 250);
    }

    [Fact]
    public void Unique_values_come_once_and_those_of_a_format_are_numbered()
    {
        var dataset = Make("""
            rows: [{digit: 7, uid: anna}]
            count: 9
            columns:
              digit: {random.int: {min: 0, max: 9}, unique: true}
              name: {constant: anna}
              uid: {format: "{{name}}", unique: true}
            """);
        Assert.Equal(Enumerable.Range(0, 10), dataset.Rows.Select(row => int.Parse(row[0]!, CultureInfo.InvariantCulture)).Order());
        Assert.Equal(["anna", "anna2", "anna3"], dataset.Rows.Select(row => row[2]).Take(3));
    }

    [Fact]
    public void Reference_gives_values_of_the_other_dataset_and_companions_of_the_same_row()
    {
        using var folder = new SetFolder(
            ("datasets/people.yaml", "count: 30\ncolumns: {number: {sequence: {start: 1}}, name: {person.fullName: , unique: true}, boss: {ref: people.number}}"),
            ("datasets/claims.yaml", """
                rows: [{person: 3, each: 1}]
                count: 59
                columns:
                  name: {ref: people.name, sameRowAs: person}
                  person: {ref: people.number}
                  each: {ref: people.number, pick: inOrder}
                """),
            ("datasets/cards.yaml", "count: 30\ncolumns: {person: {ref: people.number, unique: true}}"));
        var set = folder.Read();
        var names = set.Datasets["people"].Rows.ToDictionary(row => row[0]!, row => row[1]);
        Assert.Equal(60, set.Datasets["claims"].Rows.Count(row => names[row[1]!] == row[0]));
        Assert.Equal(["1", "1", "2", "3"], set.Datasets["claims"].Rows.Select(row => row[2]).Take(4));
        Assert.Equal("1", set.Datasets["claims"].Rows[31][2]);
        Assert.Equal(30, set.Datasets["cards"].Rows.Select(row => row[0]).Distinct().Count());
        var people = set.Datasets["people"].Rows;
        Assert.Null(people[0][2]);
        Assert.All(people.Skip(1), row => Assert.True(int.Parse(row[2]!, CultureInfo.InvariantCulture) < int.Parse(row[0]!, CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("rows:\n  - {a: 1}\n  - {b: 2}\ncolumns:\n  a: random.int\n", "3: There is no column \"b\". There are a.")]
    [InlineData("rows:\n  - one\n", "2: This row is not a mapping. Write each row as {column: value, ...}.")]
    [InlineData("rows:\n  - {a: [1]}\n", "2: \"a\" is not a plain value. Write one value after \"a:\".")]
    [InlineData("count: 3\n", "1: There is a count of rows to make but no rule for a column. Write \"columns:\" with a rule a column.")]
    [InlineData("rows: []\n", "1: The dataset has no rows. List them below \"rows:\", or write \"count:\" and \"columns:\".")]
    [InlineData("count: -1\ncolumns: {a: random.int}\n", "1: A count of -1 is out of range. Write a number from 0 to 10000000.")]
    [InlineData("count: 1\ncolumns:\n  a:\n", "3: Column \"a\" has no rule to make values by. Write a generator, or {constant: ...}.")]
    [InlineData("count: 1\ncolumns:\n  a: {null: 0.1}\n", "3: Column \"a\" has no rule. Write one generator (person.firstName) or one of oneOf, format, sequence, ref, constant.")]
    [InlineData("count: 1\ncolumns:\n  a: {constant: x, oneOf: [y]}\n", "3: Column \"a\" has 2 rules. Write one generator (person.firstName) or one of oneOf, format, sequence, ref, constant.")]
    [InlineData("count: 1\ncolumns:\n  a: person.fistName\n", "3: There is no generator \"person.fistName\". Did you mean \"person.firstName\"? A fixed value is written {constant: ...}.")]
    [InlineData("count: 1\ncolumns:\n  a: {random.int: {mni: 1}}\n", "3: There is no key \"mni\" here. Did you mean \"min\"?")]
    [InlineData("count: 1\ncolumns:\n  a: {random.int: {min: 9, max: 1}}\n", "3: \"min\" 9 is above \"max\" 1. Swap them.")]
    [InlineData("count: 1\ncolumns:\n  a: {random.uuid: 4}\n", "3: \"random.uuid\" takes no arguments. Leave the value out.")]
    [InlineData("count: 1\ncolumns:\n  a: {random.digits: 0}\n", "3: \"length\" of 0 is out of range. Write a number from 1 to 4000.")]
    [InlineData("count: 1\ncolumns:\n  a: {person.firstName: other}\n", "3: There are no first names for \"other\". Write female or male, or leave it out for both.")]
    [InlineData("count: 1\ncolumns:\n  a: random.replace\n", "3: \"random.replace\" has no pattern. Write random.replace: \"??-####\" (? a letter, # a digit, * either).")]
    [InlineData("count: 1\ncolumns:\n  a: {date.between: {from: 2026-05-01, to: 2026-01-01}}\n", "3: \"from\" is after \"to\". Swap them.")]
    [InlineData("count: 1\ncolumns:\n  a: {date.birth: {min: 50, max: 20}}\n", "3: Ages of 50 to 20 make no sense. Write ages in years, min before max, up to 150.")]
    [InlineData("count: 1\ncolumns:\n  a: {date.past: {years: 900}}\n", "3: A span of 328500 days is out of range. Write 1 day to 200 years.")]
    [InlineData("count: 1\ncolumns:\n  a: {random.int: , null: 2}\n", "3: A share of 2 is not between 0 and 1. Write 0.1 for every tenth row.")]
    [InlineData("count: 1\ncolumns:\n  a: {random.int: , unique: maybe}\n", "3: \"maybe\" is neither true nor false. Write true or false for \"unique\".")]
    [InlineData("count: 1\ncolumns:\n  a: {random.int: , uniqe: true}\n", "3: Column \"a\" has 2 rules. *")]
    [InlineData("count: 1\ncolumns:\n  a: {oneOf: []}\n", "3: \"oneOf\" has nothing to choose from. Write a list [a, b], or values with weights {a: 3, b: 1}.")]
    [InlineData("count: 1\ncolumns:\n  a: {oneOf: {x: 0}}\n", "3: The weight of \"x\" is not a positive number. Write {a: 3, b: 1}: \"a\" comes three times as often.")]
    [InlineData("count: 1\ncolumns:\n  a: {ref: people}\n", "3: \"people\" names no column of a dataset. Write ref: people.number.")]
    [InlineData("count: 1\ncolumns:\n  a: {ref: persons.number}\n", "3: There is no dataset \"persons\". *")]
    [InlineData("count: 1\ncolumns:\n  a: {ref: people.nmber}\n", "3: The dataset \"people\" has no column \"nmber\". *")]
    [InlineData("count: 1\ncolumns:\n  a: {ref: other.n, pick: all}\n", "3: There is no way to pick \"all\". Write random or inOrder.")]
    [InlineData("count: 1\ncolumns:\n  a: {ref: other.n, sameRowAs: b}\n", "3: \"b\" is no column of this dataset that refers to a row. Name a column with a rule such as {ref: other.n}.")]
    [InlineData("rows:\n  - {a: 1}\n  - {a: 5}\ncolumns:\n  a: {ref: other.n}\n", "3: \"a\" is \"5\", and no row of \"other\" has that n. Name a value of other.n.")]
    [InlineData("count: 1\ncolumns:\n  a: {format: \"{{b}}\"}\n  b: {format: \"{{a}}\"}\n", "3: The columns depend on each other in a circle: a -> b -> a. Let one of them stand by itself.")]
    [InlineData("count: 1\ncolumns:\n  first: person.firstName\n  a:\n    format: \"{{upper frist}}\"\n", "5: The dataset \"people\" has no column \"frist\". Did you mean \"first\"?")]
    [InlineData("count: 1\ncolumns:\n  b: random.int\n  a:\n    format: |\n      x\n      {{c}}\n", "7: The dataset \"people\" has no column \"c\". *")]
    [InlineData("count: 3\ncolumns:\n  a: {random.int: {max: 1}, unique: true}\n", "3: \"a\" runs out of unique values after 2 rows. Lower the count, or give it a rule with more values.")]
    [InlineData("count: 3\ncolumns:\n  a: {ref: other.n, unique: true}\n", "3: \"a\" runs out of unique values after 1 rows. Lower the count, or give it a rule with more values.")]
    [InlineData("rows:\n  - {a: 1}\n  - {a: 1}\ncolumns:\n  a: {random.int: , unique: true}\n", "3: \"1\" is listed twice in the unique column \"a\". Change one of them.")]
    [InlineData("rows: 3\n", "1: \"rows\" is not a list. *")]
    [InlineData("count: 1\ncolumns: [a]\n", "2: \"columns\" is not a mapping. *")]
    public void Mistake_in_a_dataset_is_told_with_its_line_and_a_remedy(string dataset, string expected)
    {
        using var folder = new SetFolder(("datasets/people.yaml", dataset), ("datasets/other.yaml", "rows: [{n: 1}]"));
        var problem = folder.Problems()[0];
        expected = "datasets/people.yaml:" + expected;
        Assert.True(expected.EndsWith('*') ? problem.StartsWith(expected[..^1], StringComparison.Ordinal) : problem == expected, problem);
    }

    [Fact]
    public void Datasets_that_refer_to_each_other_in_a_circle_are_a_problem()
    {
        using var folder = new SetFolder(("datasets/a.yaml", "count: 1\ncolumns: {x: {ref: b.y}}"), ("datasets/b.yaml", "count: 1\ncolumns: {y: {ref: a.x}}"));
        Assert.Equal(["datasets/a.yaml:2: The datasets refer to each other in a circle: a -> b -> a. Take one reference out."], folder.Problems());
    }

    [Theory]
    [InlineData("datasets/cities.csv", "code,name,size,note\r\nB,Berlin,3.70,\r\nM,\"München, \"\"Stadt\"\"\",1.5,\"\"\r\n")]
    [InlineData("datasets/cities.json", "[{\"code\": \"B\", \"name\": \"Berlin\", \"size\": 3.70, \"note\": null},\n {\"code\": \"M\", \"name\": \"M\\u00fcnchen, \\\"Stadt\\\"\", \"size\": 1.5, \"note\": \"\"}]")]
    public void Rows_are_imported_from_CSV_and_JSON_and_can_be_referred_to(string path, string content)
    {
        using var folder = new SetFolder((path, content), ("datasets/offices.yaml", "count: 9\ncolumns: {city: {ref: cities.code}}"));
        var set = folder.Read();
        Assert.Equal(["code", "name", "size", "note"], set.Datasets["cities"].Columns);
        Assert.Equal(["B", "Berlin", "3.70", null], set.Datasets["cities"].Rows[0]);
        Assert.Equal(["M", "München, \"Stadt\"", "1.5", ""], set.Datasets["cities"].Rows[1]);
        Assert.All(set.Datasets["offices"].Rows, row => Assert.Contains(row[0], (string[])["B", "M"]));
    }

    [Theory]
    [InlineData("csv", "", ": The file is empty. Write the column names into its first line.")]
    [InlineData("csv", "a,a\n1,2\n", ":1: The column \"a\" is named twice. Give each column a name of its own.")]
    [InlineData("csv", "a,\n1,2\n", ":1: A column has no name. Give each column a name of its own.")]
    [InlineData("csv", "a,b\n\"x\ny\",2\n1,2,3\n", ":4: This record has 3 fields, and there are 2 columns. Give each column a value, if only between two commas; quote a value that has a comma in it.")]
    [InlineData("csv", "a,b\n1,\"2\n", ":2: A quoted field has no end. Close it with \"; a quote inside is written twice.")]
    [InlineData("csv", "a,b\n\"1\"x,2\n", ":2: Text stands after the end of a quoted field. Write a quote inside of quotes twice.")]
    [InlineData("json", "{}", ":1: The file is no list. Write a list of objects: [{\"column\": \"value\"}].")]
    [InlineData("json", "[\n1]", ":2: This row is no object. Write a list of objects: [{\"column\": \"value\"}].")]
    [InlineData("json", "[{\"a\": 1,\n\"b\": [1]}]", ":2: \"b\" is not a plain value. Write a text, a number, true, false or null.")]
    [InlineData("json", "[{\"a\": 1}\n{\"b\": 1}]", ":2: This is not valid JSON. Check the commas, quotes and braces on this line and the one above.")]
    public void Mistake_in_an_import_is_told_with_its_line_and_a_remedy(string kind, string content, string expected)
    {
        using var folder = new SetFolder(("datasets/cities." + kind, content));
        Assert.Equal(["datasets/cities." + kind + expected], folder.Problems());
    }

    private static Dataset Make(string dataset)
    {
        using var folder = new SetFolder(("datasets/people.yaml", dataset));
        return folder.Read().Datasets["people"];
    }
}
