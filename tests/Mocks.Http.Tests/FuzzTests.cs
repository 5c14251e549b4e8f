using System.Text;
using Mocks.Fixtures;
using Mocks.Http.Json;
using Mocks.Http.Mappings;
using Mocks.Http.Matching;
using Mocks.Http.Requests;
using Mocks.Http.Responses;
using Mocks.Http.Templates;
using Mocks.Http.Xml;

namespace Mocks.Http.Tests;

/// <summary>Texts made of the pieces that a grammar knows, in any order: only the grammar's own complaint may come out.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 20_000;

    [Fact]
    public void A_JSONPath_is_read_or_refused_and_evaluated()
    {
        var root = JsonBytes.TryParse("""{"a":[{"b":1,"c":"x"},{"b":2}],"d":{"e":null}}""", out var json) ? json : default;
        foreach (var text in Texts("$ @ . .. a b [ ] ( ) ? * 0 1 -1 : , 'a' \" ' == != < > =~ /x/i && || ! in nin size empty true null length() sum() \\", 12))
        {
            try
            {
                JsonPath.Compile(text).Evaluate(root);
            }
            catch (JsonPathException)
            {
                // told to whoever wrote it
            }
        }
    }

    [Fact]
    public void A_template_is_read_or_refused_and_rendered()
    {
        var services = new TemplateServices(TimeProvider.System, new SeededRandom(1), System.Collections.Immutable.ImmutableDictionary<string, Dataset>.Empty);
        var words = "{{ }} {{{ }}} {{# {{/ {{^ {{else}} if each with eq a b.c this .. ../a @index 'x' 1 -2.5 ( ) = | as |x| [0] . ~ ! -- upper math '+' now offset='1 days' "
            + "jsonPath request.body '$' range array size join substring regexExtract {{#if {{/if}} {{#each {{/each}} parseJson val";
        foreach (var text in Texts(words, 14))
        {
            try
            {
                Template.Compile(text, TemplateHelpers.Standard).Render(services, new TemplateMap());
            }
            catch (TemplateException)
            {
                // told to whoever wrote it
            }
        }
    }

    [Fact]
    public void A_mapping_is_read_or_its_problems_are_told()
    {
        var words = "{ } [ ] : , \"request\" \"response\" \"url\" \"/x\" \"headers\" \"equalTo\" \"bodyPatterns\" \"matchesJsonPath\" \"body\" 1 null true \"x\" \"mappings\" \"expression\" \"and\"";
        foreach (var text in Texts(words, 16))
        {
            var problems = new FixtureProblems();
            MappingReader.ReadFile(MappingDocument.Parse(Encoding.UTF8.GetBytes(text), "m", line => line, problems), BodyFiles.None, false);
        }
    }

    [Fact]
    public void A_mapping_of_the_other_dialect_is_read_or_its_problems_are_told()
    {
        var words = "{ } [ ] : , \"Request\" \"Response\" \"Path\" \"/x*\" \"Matchers\" \"Matcher\" \"Body\" \"Headers\" \"Params\" \"Name\" \"Pattern\" \"RegexMatcher\" \"JsonMatcher\" \"XPathMatcher\" "
            + "\"JsonPathMatcher\" \"WildcardMatcher\" \"BodyAsJson\" \"StatusCode\" \"Scenario\" 1 null true \"[\" \"(\" \"$.a\" \"UseTransformer\" {\"Request\":{ {\"Name\":\"RegexMatcher\",\"Pattern\":";
        foreach (var text in Texts(words, 16))
        {
            var problems = new FixtureProblems();
            MappingReader.ReadFile(MappingDocument.Parse(Encoding.UTF8.GetBytes(text), "m", line => line, problems), BodyFiles.None, false);
        }
    }

    [Fact]
    public void What_is_nearly_JSON_is_read_or_not()
    {
        foreach (var text in Texts("{ } [ ] : , 'a' \"b\" \\u00 \\ 007 -1.5e3 .5 -. null tru /* */ // \n a-b \uD800", 14))
        {
            foreach (var bare in (bool[])[false, true])
            {
                using var document = JsonBytes.TryParseLoose(Encoding.UTF8.GetBytes(text), bare);
                document?.RootElement.GetRawText();
            }
        }
    }

    [Fact]
    public void A_text_is_a_date_or_none()
    {
        foreach (var text in Texts("2024 -13 -02 -30 T 25: 10: 61 .123456789 Z +02:00 -99:99 [UTC] Mon, 14 Jun GMT", 10))
            JavaDate.Parse(text);
    }

    [Fact]
    public void A_regular_expression_is_rewritten_or_refused()
    {
        foreach (var text in Texts("a b . * + ? ++ *+ ( ) (?: [ ] [^ ^ $ | { } {2} {2,} \\d \\w \\Q \\E \\p{Alpha} \\P{Punct} && \\ - 1 (?=", 10))
        {
            try
            {
                JavaRegex.IsMatch(JavaRegex.Whole(text), "aab1");
            }
            catch (ArgumentException)
            {
                // told to whoever wrote it
            }
        }
    }

    [Fact]
    public void Parts_queries_cookies_and_XML_of_any_shape_are_taken()
    {
        foreach (var text in Texts("--B \r\n : = & % %4 %41 + ; a b \" < > </a> <a> <?xml Content-Disposition: form-data; name=\"x\" --", 12))
        {
            MultipartText.Parse("multipart/form-data; boundary=B", Encoding.UTF8.GetBytes(text));
            QueryText.Parse(text);
            CookieText.Parse(text);
            XmlText.TryParse(text);
        }
    }

    [Fact]
    public void What_is_nested_deeply_is_refused_and_does_not_end_the_process()
    {
        const int deep = 100_000;
        Assert.Null(XmlText.TryParse(string.Concat(Enumerable.Repeat("<a>", deep)) + string.Concat(Enumerable.Repeat("</a>", deep))));
        Assert.False(JsonBytes.TryParse(new string('[', deep) + new string(']', deep), out _));
        Assert.Throws<TemplateException>(() => Template.Compile(string.Concat(Enumerable.Repeat("{{#if a}}", deep)), TemplateHelpers.Standard));
        Assert.Throws<TemplateException>(() => Template.Compile("{{" + new string('(', deep) + "}}", TemplateHelpers.Standard));
        Assert.Throws<JsonPathException>(() => JsonPath.Compile("$[?" + new string('(', deep)));
        Assert.Throws<JsonPathException>(() => JsonPath.Compile(string.Concat(Enumerable.Repeat("[?(@", deep))));
        Assert.Throws<TemplateException>(() => Template.Compile("{{#if a}}" + string.Concat(Enumerable.Repeat("{{else if a}}", deep)) + "{{/if}}", TemplateHelpers.Standard));
    }

    [Fact]
    public void A_mapping_that_is_not_UTF8_is_refused()
    {
        var problems = new FixtureProblems();
        MappingReader.ReadFile(MappingDocument.Parse("{\"name\": \"\xFF\"}"u8.ToArray().Select(value => value == 0xC3 ? (byte)0xFF : value).ToArray(), "m", line => line, problems), BodyFiles.None, false);
        Assert.Contains("not UTF-8", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_to_cut_leaves_the_text() => Assert.Equal("aXb", Rendered("{{cut 'aXb' ''}}"));

    [Fact]
    public void A_number_in_a_format_that_is_none_is_an_error_of_the_template() =>
        Assert.Throws<TemplateException>(() => Rendered("{{numberFormat 1234.5 'i\0integer'}}"));

    [Fact]
    public void A_template_sees_neither_files_nor_variables_of_the_process()
    {
        foreach (var helper in new[] { "include", "partial", "file", "systemProperty", "env" })
            Assert.Throws<TemplateException>(() => Template.Compile($"{{{{{helper} '/etc/passwd'}}}}", TemplateHelpers.Standard));
        Assert.Throws<TemplateException>(() => Template.Compile("{{> /etc/passwd}}", TemplateHelpers.Standard));
        Assert.Equal("[ERROR: Access to PATH is denied]", Rendered("{{systemValue type='ENVIRONMENT' key='PATH'}}"));
    }

    [Fact]
    public void A_regular_expression_that_would_go_on_for_ever_counts_as_no_match() =>
        Assert.False(JavaRegex.IsMatch(JavaRegex.Whole("(a+)+b"), new string('a', 60)));

    private static string Rendered(string text) => Encoding.UTF8.GetString(Template.Compile(text, TemplateHelpers.Standard).Render(
        new TemplateServices(TimeProvider.System, new SeededRandom(1), System.Collections.Immutable.ImmutableDictionary<string, Dataset>.Empty), new TemplateMap()).Span);

    private static IEnumerable<string> Texts(string words, int most)
    {
        var random = new SeededRandom(7);
        var pieces = words.Split(' ').Append(" ").ToArray();
        for (var i = 0; i < Rounds; i++)
            yield return string.Concat(Enumerable.Range(0, (int)random.Next(1, most)).Select(_ => pieces[random.Next(0, pieces.Length)]));
    }
}
