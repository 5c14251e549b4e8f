using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mocks.Oracle.Differential.Tests;

public sealed class DifferentialTests
{
    private const int DifferencesShown = 15;

    [Fact]
    public void The_engine_answers_as_SQLite_does()
    {
        using var other = new DatabaseRunner(new SqliteConnection("Data Source=:memory:"), Dialect.Sqlite, ["PRAGMA case_sensitive_like = ON"]);
        Compare(other);
    }

    [Fact]
    public void The_engine_answers_as_PostgreSQL_does()
    {
        Assert.SkipUnless(PostgreSqlServer.IsAvailable, "PostgreSQL 15 is not installed.");
        using var server = new PostgreSqlServer();
        using var other = new DatabaseRunner(new NpgsqlConnection(server.ConnectionString), Dialect.PostgreSql, []);
        Compare(other);
    }

    private static void Compare(DatabaseRunner other)
    {
        using var engine = new EngineRunner();
        var differences = new List<string>();
        for (var number = TestSwitches.First; number < TestSwitches.First + TestSwitches.Queries && differences.Count < DifferencesShown; number++)
        {
            var query = QueryGenerator.Of(number);
            if (query.Of(other.Dialect) is not { } sql)
                continue;
            var expected = Rows(other.Run(sql), query);
            var actual = Rows(engine.Run(query.Oracle), query);
            if (!actual.SequenceEqual(expected))
                differences.Add($"{number}: {query.Oracle}\n  engine: {Shown(actual)}\n  {other.Dialect}: {Shown(expected)}");
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static IReadOnlyList<string> Rows(IReadOnlyList<string> rows, QueryText query) =>
        query.IsOrdered ? rows : [.. rows.Order(StringComparer.Ordinal)];

    private static string Shown(IReadOnlyList<string> rows) => $"{rows.Count} rows: {string.Join(" / ", rows.Take(12))}";
}
