using Mocks.Fixtures;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Scripts;

/// <summary>
/// Loads <c>data/SCHEMA.TABLE.csv</c>: the first line names columns, an empty field is NULL, dates are ISO 8601. Rows that refer to
/// rows of a later file wait for them.
/// </summary>
internal static class CsvLoad
{
    private const int RowsAtOnce = 1000;
    private const int ParentNotFound = 2291;

    /// <summary>Who may write into every schema.</summary>
    private const string Loader = "SYS";

    public static void Execute(Database database, IReadOnlyList<FixtureFile> files, FixtureProgress progress, FixtureProblems problems)
    {
        using var session = database.OpenSession(Loader, new SessionAttributes());
        var waiting = new List<(CsvTarget Target, List<CsvRow> Rows)>();
        foreach (var file in files)
        {
            if (CsvTarget.Open(session, file, problems) is not { } target)
                continue;
            var orphans = new List<CsvRow>();
            var rows = 0;
            foreach (var chunk in target.Rows(problems).Chunk(RowsAtOnce))
            {
                orphans.AddRange(Insert(session, target, chunk, problems, database.Options.Compat, last: false));
                progress.Tell(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"oracle: {rows += chunk.Length} rows of {file.Path}"));
            }

            if (orphans.Count > 0)
                waiting.Add((target, orphans));
        }
        InsertWaiting(session, waiting, problems, database.Options.Compat);
        session.Commit();
    }

    /// <summary>Tries the rows that lacked their parents again, as long as that helps any; then what is left is reported.</summary>
    private static void InsertWaiting(Session session, List<(CsvTarget Target, List<CsvRow> Rows)> waiting, FixtureProblems problems, int compat)
    {
        while (waiting.Count > 0)
        {
            var before = waiting.Sum(w => w.Rows.Count);
            waiting = [.. waiting.Select(w => (w.Target, Rows: Insert(session, w.Target, w.Rows, problems, compat, last: false))).Where(w => w.Rows.Count > 0)];
            if (waiting.Sum(w => w.Rows.Count) < before)
                continue;
            foreach (var (target, rows) in waiting)
                Insert(session, target, rows, problems, compat, last: true);
            return;
        }
    }

    /// <summary>Inserts rows and gives those back whose parent row is not there yet; <paramref name="last"/> reports them instead.</summary>
    private static List<CsvRow> Insert(Session session, CsvTarget target, IReadOnlyList<CsvRow> rows, FixtureProblems problems, int compat, bool last)
    {
        var orphans = new List<CsvRow>();
        try
        {
            using var cursor = session.Prepare(target.InsertSql);
            var result = cursor.ExecuteArray([.. rows.Select(r => r.Values)], batchErrors: true, rowCounts: false, ExecuteOptions.Default);
            foreach (var failure in result.BatchErrors)
            {
                if (!last && failure.Error.Code == ParentNotFound)
                    orphans.Add(rows[failure.Row]);
                else
                    ScriptProblems.AddOnDisk(problems, target.File, rows[failure.Row].Line, failure.Error, compat);
            }
        }
        catch (OraException error)
        {
            ScriptProblems.Add(problems, target.File, 1, error, compat);
        }
        return orphans;
    }
}
