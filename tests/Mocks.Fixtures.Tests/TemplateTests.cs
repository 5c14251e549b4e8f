namespace Mocks.Fixtures.Tests;

public sealed class TemplateTests
{
    private const string People = """
        rows:
          - {number: 1001, uid: anna.berg, surname: Berg, mail: anna@acme.example, date: 1980-05-17, manager: }
          - {number: 1002, uid: ben.clark, surname: "O'Neill, Clark", mail: , date: 1975-12-01 08:30:00, manager: anna.berg}
          - {number: 1003, uid: zoë, surname: Müller, mail: zoe@acme.example, date: 1990-01-31, manager: anna.berg}
        """;

    private static readonly (string, string) PeopleFile = ("datasets/people.yaml", People);

    [Theory]
    // values and white space
    [InlineData("{{#each people}}\n{{uid}}\n{{/each}}\nend\n", "anna.berg\nben.clark\nzoë\nend\n")]
    [InlineData("{{#each people}}{{uid}}{{#unless @last}},{{/unless}}{{/each}}", "anna.berg,ben.clark,zoë")]
    [InlineData("{{#each people}}\n  {{#if mail}}\n  {{mail}}\n  {{else}}\n  none\n  {{/if}}\n{{/each}}", "  anna@acme.example\n  none\n  zoe@acme.example\n")]
    [InlineData("[\n{{#each people}}\n  {{number}}{{#unless @last}},{{/unless}}\n{{/each}}\n]", "[\n  1001,\n  1002,\n  1003\n]")]
    [InlineData("{{#each people}}\n  {{~number~}}\n\n{{/each}}\n!", "100110021003!")]
    [InlineData("{{! a comment }}\n{{!-- and }} one more --}}\nx", "x")]
    [InlineData("{{#each people as |person at|}}{{at}}{{person.uid}} {{/each}}", "0anna.berg 1ben.clark 2zoë ")]
    [InlineData("{{#each people}}{{#if (eq number 1002)}}b{{else if (eq number 1003)}}c{{else}}a{{/if}}{{/each}}", "abc")]
    [InlineData("{{people.[1].uid}} {{@root.people.0.uid}}", "ben.clark anna.berg")]
    [InlineData("{{#with (find people uid=\"zoë\")}}{{number}}{{/with}}", "1003")]
    [InlineData("{{#each people}}{{#with (find @root.people uid=manager)}}{{number}} {{/with}}{{/each}}", "1001 1001 ")]
    [InlineData("{{#each people}}{{#if mail}}{{uid}}{{../people.[0].number}} {{/if}}{{/each}}", "anna.berg1001 zoë1001 ")]
    [InlineData("{{#each people}}{{uid}}:{{#each (where @root.people manager=uid)}}{{uid}} of {{../uid}} {{/each}};{{/each}}",
        "anna.berg:ben.clark of anna.berg zoë of anna.berg ;ben.clark:;zoë:;")]
    [InlineData("{{#each (where people manager=\"nobody\")}}x{{else}}none{{/each}}", "none")]
    [InlineData("<{{#each people}}{{surname}}{{/each}}>&", "<BergO'Neill, ClarkMüller>&")]
    [InlineData("{{#each people}}{{date}} {{/each}}", "1980-05-17 1975-12-01 08:30:00 1990-01-31 ")]
    [InlineData("\\{{uid}} {{count people}}", "{{uid}} 3")]
    // helpers
    [InlineData("{{#each people}}{{date date \"dd.MM.yyyy\"}} {{/each}}", "17.05.1980 01.12.1975 31.01.1990 ")]
    [InlineData("{{#each people}}{{addDays date 1}} {{/each}}", "1980-05-18 1975-12-02 1990-02-01 ")]
    [InlineData("{{#each people}}{{csv surname}},{{csv mail}}\n{{/each}}", "Berg,anna@acme.example\n\"O'Neill, Clark\",\nMüller,zoe@acme.example\n")]
    [InlineData("{{#each people}}({{sql surname}}, {{sql mail}}){{/each}}", "('Berg', 'anna@acme.example')('O''Neill, Clark', NULL)('Müller', 'zoe@acme.example')")]
    [InlineData("{{#each people}}{{json surname}}:{{json mail}} {{/each}}", "\"Berg\":\"anna@acme.example\" \"O'Neill, Clark\":null \"Müller\":\"zoe@acme.example\" ")]
    [InlineData("{{json \"a\\b\"}}{{json 'say \"hi\"'}}", "\"a\\\\b\"\"say \\\"hi\\\"\"")]
    [InlineData("{{#each people}}cn={{ldapdn surname}};{{/each}}", "cn=Berg;cn=O'Neill\\, Clark;cn=Müller;")]
    [InlineData("{{ldapdn \" #a+b \"}}|{{ldapdn \"#x<y>\"}}", "\\ #a\\+b\\ |\\#x\\<y\\>")]
    [InlineData("{{#each people}}{{ldif \"sn\" surname}}\n{{/each}}", "sn: Berg\nsn: O'Neill, Clark\nsn:: TcO8bGxlcg==\n")]
    [InlineData("{{#each people}}{{ldif \"mail\" mail}}|{{/each}}", "mail: anna@acme.example||mail: zoe@acme.example|")]
    [InlineData("{{ldif \"a\" \" b\"}}|{{ldif \"a\" \":b\"}}|{{ldif \"a\" \"b \"}}", "a:: IGI=|a:: OmI=|a:: YiA=")]
    [InlineData("{{#each people}}{{upper uid}} {{/each}}", "ANNA.BERG BEN.CLARK ZOË ")]
    [InlineData("{{lower (ascii \"Ægir Åström-Müßiggang é\")}}", "aegir aastroem-muessiggang e")]
    [InlineData("{{capitalize \"abc\"}}{{trim \" x \"}}{{replace \"a-b-c\" \"-\" \"+\"}}{{concat \"a\" 1 \"b\"}}", "Abcxa+b+ca1b")]
    [InlineData("{{substring \"abcdef\" 1 3}}|{{substring \"abc\" 2}}|{{padLeft 7 4}}|{{padRight \"x\" 3 \".\"}}", "bcd|c|0007|x..")]
    [InlineData("{{#each people}}{{default mail \"none\"}} {{/each}}", "anna@acme.example none zoe@acme.example ")]
    [InlineData("{{add 1 2}} {{subtract 1 2.5}} {{multiply 3 0.5}} {{divide 7 2}} {{modulo 7 4}} {{round 2.345 2}} {{round 3.7}}", "3 -1.5 1.5 3.5 3 2.34 4")]
    [InlineData("{{#if (and (lt 2 10) (le 2 2) (gt 10 9) (ge 2 2) (ne \"a\" \"b\") (not (eq 1 2)) (or \"\" \"x\"))}}yes{{/if}}", "yes")]
    [InlineData("{{join (sort people \"surname\") \"uid\" \"; \"}}", "anna.berg; zoë; ben.clark")]
    [InlineData("{{#each (take people 2)}}{{number}} {{/each}}{{#with (first people)}}{{uid}}{{/with}}", "1001 1002 anna.berg")]
    [InlineData("{{base64 \"app-secret\"}} {{url \"a b&c\"}} {{xml \"<a> & 'b'\"}}", "YXBwLXNlY3JldA== a%20b%26c &lt;a&gt; &amp; &apos;b&apos;")]
    [InlineData("{{sha256 \"abc\"}}", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void Template_over_datasets_is_rendered(string template, string rendered)
    {
        using var folder = new SetFolder(PeopleFile, ("ldap/a.txt.hbs", template));
        var file = Assert.Single(folder.Read().Files("ldap"));
        Assert.Equal(rendered, file.Text);
        Assert.Equal(("ldap/a.txt.hbs", "ldap/a.txt", "a.txt"), (file.Path, file.RenderedPath, file.Name));
    }

    [Theory]
    [InlineData("# head\n{{#each people}}\ndn: {{uid}}\nsn: {{surname}}\n\n{{/each}}\nlast", new[] { 1, 3, 4, 4, 3, 4, 4, 3, 4, 4, 7 })]
    [InlineData("{{#each people}}{{uid}}\n{{/each}}x", new[] { 1, 1, 1, 2 })]
    [InlineData("{{#if people}}\na\n{{/if}}\n{{concat\n  \"b\"\n  \"c\"\n}}\nd", new[] { 2, 4, 8 })]
    public void Rendered_line_knows_its_line_in_the_template(string template, int[] lines)
    {
        using var folder = new SetFolder(PeopleFile, ("ldap/a.txt.hbs", template));
        var file = Assert.Single(folder.Read().Files("ldap"));
        Assert.Equal(lines, file.SourceLines);
        Assert.Equal(lines.Length, file.Text.TrimEnd('\n').Split('\n').Length + (file.Text.EndsWith("\n\n", StringComparison.Ordinal) ? 1 : 0));
        Assert.Equal(lines[1], file.SourceLine(2));
    }

    [Fact]
    public void Salted_password_is_the_same_in_every_run_and_differs_between_rows()
    {
        using var folder = new SetFolder(PeopleFile, ("ldap/a.txt.hbs", "{{#each people}}{{ssha \"secret\"}}\n{{/each}}"));
        var first = folder.Read().Files("ldap").Single().Text;
        Assert.Equal(first, folder.Read().Files("ldap").Single().Text);
        Assert.NotEqual(first, folder.Read(seed: 2).Files("ldap").Single().Text);
        var lines = first.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Distinct().Count());
        Assert.All(lines, line =>
        {
            var stored = Convert.FromBase64String(line["{SSHA}".Length..]);
            var salt = stored[20..];
#pragma warning disable CA5350 // the scheme is SHA-1
            Assert.Equal(stored[..20], System.Security.Cryptography.SHA1.HashData([.. "secret"u8, .. salt]));
#pragma warning restore CA5350
        });
    }

    [Theory]
    [InlineData("a\n{{#each peopel}}\n{{/each}}", "2: There is no dataset \"peopel\". Did you mean \"people\"?")]
    [InlineData("{{#each people}}\n\n{{surnam}}{{/each}}", "3: The dataset \"people\" has no column \"surnam\". Did you mean \"surname\"?")]
    [InlineData("{{#each people}}\n{{upper surnam}}{{/each}}", "2: The dataset \"people\" has no column \"surnam\". Did you mean \"surname\"?")]
    [InlineData("{{#each people}}{{#each people}}{{/each}}{{/each}}", "1: The dataset \"people\" has no column \"people\". The dataset of that name is @root.people here.")]
    [InlineData("{{#each (where people nubmer=1)}}{{/each}}", "1: The dataset \"people\" has no column \"nubmer\". Did you mean \"number\"?")]
    [InlineData("{{join people \"iud\" \",\"}}", "1: The dataset \"people\" has no column \"iud\". Did you mean \"uid\"?")]
    [InlineData("{{uper \"a\"}}", "1: There is no helper \"uper\". Did you mean \"upper\"?")]
    [InlineData("{{replace \"a\"}}", "1: The helper \"replace\" has 1 arguments. Give it 3.")]
    [InlineData("{{people}}", "1: \"people\" is no text. Name a column: {{column}}, or go through rows with {{#each ...}}.")]
    [InlineData("{{people.uid}}", "1: \"people.uid\" asks all rows of \"people\" for one value. Go through them with {{#each people}}.")]
    [InlineData("x\n{{#each people}}\ny", "2: \"{{#each}}\" has no end. Close it with {{/each}}.")]
    [InlineData("{{#each people}}\n{{#if uid}}\n{{/each}}\n{{/if}}",
        "3: \"{{/each}}\" closes the block \"if\" of line 2. Write {{/if}}.", "4: \"{{/if}}\" closes the block \"each\" of line 1. Write {{/each}}.")]
    [InlineData("{{/if}}", "1: \"{{/if}}\" closes nothing. Delete it, or open a block before it.")]
    [InlineData("{{else}}", "1: \"{{else}}\" stands outside of a block. Open one with {{#if ...}} or {{#each ...}}.")]
    [InlineData("{{#people}}{{/people}}", "1: There is no block \"people\". Write {{#each people}}.")]
    [InlineData("a\nb {{uid\n", "2: \"{{uid\" has no end. Close it with \"}}\".")]
    [InlineData("{{concat \"a}}", "1: A quoted text in \"concat \"a\" has no end. Close it with \".")]
    [InlineData("{{> row}}", "1: Partials such as \"row\" are not supported. Write its text here.")]
    [InlineData("{{#each people}}\n{{../../uid}}\n{{/each}}", "2: \"../../uid\" goes above the top. There are 1 levels to go up here; @root is the top.")]
    [InlineData("{{@indx}}", "1: There is no \"@indx\". Did you mean \"@index\"?")]
    [InlineData("a\n{{#each people}}\n\n{{add uid 1}}\n{{/each}}", "4: In \"add\": \"anna.berg\" is not a number. Give it a number.")]
    [InlineData("{{#each people}}\n{{date uid \"dd\"}}\n{{/each}}", "2: In \"date\": \"anna.berg\" is not a date. Give it a date such as 2026-01-31 or 2026-01-31 08:30:00.")]
    [InlineData("{{}}", "1: \"\" is not complete. Write {{column}}, {{helper argument}} or a block {{#each dataset}}...{{/each}}.")]
    [InlineData("{{#each people}}{{nam}}\n{{mal}}{{/each}}",
        "1: The dataset \"people\" has no column \"nam\". There are date, mail, manager, number, surname, uid.", "2: The dataset \"people\" has no column \"mal\". Did you mean \"mail\"?")]
    public void Mistake_in_a_template_is_told_with_its_line_and_a_remedy(string template, params string[] problems)
    {
        using var folder = new SetFolder(PeopleFile, ("ldap/a.txt.hbs", template));
        Assert.Equal(problems.Select(problem => "ldap/a.txt.hbs:" + problem), folder.Problems());
    }

    [Fact]
    public void Template_over_a_broken_dataset_is_not_complained_about_again()
    {
        using var folder = new SetFolder(("datasets/people.yaml", "count: x\n"), ("ldap/a.txt.hbs", "{{#each people}}{{uid}}{{/each}}"));
        Assert.Equal(["datasets/people.yaml:1: \"x\" is not a whole number. Write a whole number for \"count\"."], folder.Problems());
    }
}
