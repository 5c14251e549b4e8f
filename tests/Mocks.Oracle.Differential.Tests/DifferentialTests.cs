using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mocks.Oracle.Differential.Tests;

public sealed class DifferentialTests(ITestOutputHelper output)
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

    private void Compare(DatabaseRunner other)
    {
        using var engine = new EngineRunner();
        var differences = new List<string>();
        output.WriteLine($"Queries {TestSwitches.First} to {TestSwitches.First + TestSwitches.Queries - 1} on the engine and {other.Dialect}.");
        long compared = 0;
        long withRows = 0;
        for (var number = TestSwitches.First; number < TestSwitches.First + TestSwitches.Queries && differences.Count < DifferencesShown; number++)
        {
            var query = QueryGenerator.Of(number);
            if (query.Of(other.Dialect) is not { } sql)
                continue;
            compared++;
            var expected = Rows(other.Run(sql), query);
            var actual = Rows(engine.Run(query.Oracle), query);
            withRows += actual.Count > 0 ? 1 : 0;
            if (!actual.SequenceEqual(expected))
                differences.Add($"{number}: {query.Oracle}\n  engine: {Shown(actual)}\n  {other.Dialect}: {Shown(expected)}");
        }

        output.WriteLine($"{compared} compared, {withRows} of them with rows, {differences.Count} differ.");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static IReadOnlyList<string> Rows(IReadOnlyList<string> rows, QueryText query) =>
        query.IsOrdered ? rows : [.. rows.Order(StringComparer.Ordinal)];

    private static string Shown(IReadOnlyList<string> rows) => $"{rows.Count} rows: {string.Join(" / ", rows.Take(12))}";
}
