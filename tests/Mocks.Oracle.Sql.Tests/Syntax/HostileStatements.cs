using CsCheck;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Syntax;

public sealed class HostileStatements
{
    private static readonly string[] Corpus = [.. SyntaxCases.Paragraphs("accepted.sql"), .. SyntaxCases.Paragraphs("accepted-plsql.sql")];

    private static readonly string[] Soup =
    [
        .. Enum.GetNames<Keyword>(), "(", ")", ",", ".", ";", "*", "+", "-", "/", "||", "=", "<>", ">=", "<<", ">>", ":=", "=>", "..", "%", "@", "(+)", "'x'", "q'[y]'", "\"z\"",
        ":1", ":new.a", "a", "b.c", "1", ".5", "1e3", "2d", "/*+ h */", "--\n", "$", "$IF", "'", "\"", "\u00e9", "\0", "[", "]", "?",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Soup.Length - 1].Select(i => Soup[i]);
    private static readonly Gen<string> Statement = Gen.Int[0, Corpus.Length - 1].Select(i => Corpus[i]);

    [Fact]
    public void A_soup_of_tokens_gives_a_tree_or_an_Oracle_error() =>
        Word.Array[0, 40].Sample(tokens => Survives(string.Join(' ', tokens)), seed: "0000000000000", iter: 20_000, threads: 1);

    [Fact]
    public void A_soup_behind_a_statements_first_words_gives_a_tree_or_an_Oracle_error() =>
        Gen.Select(Statement, Gen.Int[1, 12], Word.Array[0, 12])
            .Sample((sql, words, tokens) => Survives(string.Join(' ', sql.Split(' ').Take(words).Concat(tokens))), seed: "0000000000000", iter: 20_000, threads: 1);

    [Fact]
    public void A_statement_with_a_piece_cut_out_gives_a_tree_or_an_Oracle_error() =>
        Gen.Select(Statement, Gen.Double[0, 1], Gen.Int[1, 9])
            .Sample((sql, where, length) => Survives(Cut(sql, (int)(where * sql.Length), length)), seed: "0000000000000", iter: 20_000, threads: 1);

    [Theory]
    [InlineData("select ", "(", "1")]
    [InlineData("select * from ", "(", "t")]
    [InlineData("select ", "f(", "1")]
    [InlineData("select ", "(select ", "1 from dual")]
    [InlineData("select ", "- ", "1 from dual")]
    [InlineData("select * from t where ", "not ", "a = 1")]
    [InlineData("select ", "case when 1 = 1 then ", "1")]
    [InlineData("select * from ", "t join ", "u on 1 = 1")]
    [InlineData("", "begin ", "null;")]
    [InlineData("select * from t where a in ", "((", "1")]
    [InlineData("select 1", " + 1", " from dual")]
    [InlineData("select 1", " * 1", " from dual")]
    [InlineData("select * from t", " join t on 1 = 1", "")]
    [InlineData("select translate", "(translate", "(a")]
    public void Deep_nesting_is_refused_and_does_not_exhaust_the_stack(string start, string nest, string end)
    {
        var sql = start + string.Concat(Enumerable.Repeat(nest, 20_000)) + end;
        Assert.Throws<OraException>(() => Parser.ParseStatement(sql));
    }

    [Theory]
    [InlineData("select * from t where a in (", "1, ", "1)")]
    [InlineData("select * from t where a = 1", " or a = 2", "")]
    [InlineData("select 1 from dual", " union all select 1 from dual", "")]
    [InlineData("select 'a'", " || 'b'", " from dual")]
    [InlineData("select 1", " , 1", " from dual")]
    [InlineData("insert all", " into t values (1)", " select 1 from dual")]
    public void Long_chains_parse_flat(string start, string link, string end) =>
        Assert.NotNull(Parser.ParseStatement(start + string.Concat(Enumerable.Repeat(link, 30_000)) + end));

    private static string Cut(string sql, int at, int length) => sql.Remove(at, Math.Min(length, sql.Length - at));

    private static void Survives(string sql)
    {
        foreach (var compat in (int[])[19, 23])
        {
            try
            {
                Parser.ParseStatement(sql, compat);
            }
            catch (OraException error)
            {
                Assert.InRange(error.Position, 0, sql.Length);
                Assert.NotEmpty(error.Error.Text);
            }
        }
    }
}
