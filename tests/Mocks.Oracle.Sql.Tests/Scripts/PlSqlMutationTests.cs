using Mocks.Oracle.Sql.PlSql;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Scripts;

/// <summary>Mistakes as people make them: each word of each block of the case files is left out once, and written twice once.</summary>
public sealed class PlSqlMutationTests
{
    public static TheoryData<string> Files() => PlSqlCaseTests.Files();

    [Theory]
    [MemberData(nameof(Files))]
    public void A_word_too_few_or_too_many_raises_nothing_but_Oracles_own_errors(string file)
    {
        using var runner = new SqlCaseRunner();
        var records = SqlCase.ReadAll(File.ReadLines(Path.Combine(Repository.Folder("plsql"), file))).ToList();
        foreach (var record in records)
            runner.Run(record);
        var foreign = records.Where(r => r.Head[0] == "block").SelectMany(r => Mutations(r.Sql)).Select(sql => Foreign(runner, sql)).OfType<string>().ToList();
        Assert.True(foreign.Count == 0, $"{foreign.Count} blocks:\n{string.Join('\n', foreign.Take(10))}");
    }

    private static IEnumerable<string> Mutations(string sql)
    {
        var words = sql.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            yield return string.Join(' ', words[..i].Concat(words[(i + 1)..]));
            yield return string.Join(' ', words[..i].Append(words[i]).Concat(words[i..]));
        }
    }

    /// <summary>What else than an error of Oracle's the compiler ends with.</summary>
    private static string? Foreign(SqlCaseRunner runner, string sql)
    {
        try
        {
            if (Parser.ParseStatement(sql) is AnonymousBlock block)
                CompiledBlock.Compile(runner.Session.Context, sql, block, []);
            return null;
        }
        catch (OraException)
        {
            return null;
        }
#pragma warning disable CA1031 // that there are no others is what is tested
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.StackTrace?.Split('\n')[0].Trim()}\n{sql}";
        }
#pragma warning restore CA1031
    }
}
