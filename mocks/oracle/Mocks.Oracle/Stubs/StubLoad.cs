using Mocks.Fixtures;
using Mocks.Oracle.Scripts;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Stubs;

/// <summary>Makes the units that a set's <c>oracle/stubs</c> describe.</summary>
internal static class StubLoad
{
    private const string Maker = "SYS";

    public static void Execute(Database database, IEnumerable<FixtureFile> files, FixtureProblems problems)
    {
        foreach (var file in files)
        {
            var before = problems.Count;
            var unit = StubFile.Read(file, problems);
            if (unit is null || problems.Count > before)
                continue;
            if (database.FindUser($"\"{unit.Schema}\"") is null)
            {
                problems.Add(file.Path, 1, $"There is no schema \"{unit.Schema}\"", "Create the user in a script of the set, or correct the name.");
                continue;
            }

            using var session = database.OpenSession(Maker, new SessionAttributes());
            Make(session, unit, problems, database.Options.Compat);
        }
    }

    private static void Make(Session session, StubUnit unit, FixtureProblems problems, int compat)
    {
        foreach (var (sql, routine) in StubSource.Of(unit))
        {
            var line = routine?.Line ?? (unit.Routines.Count > 0 ? unit.Routines[0].Line : 1);
            try
            {
                using var cursor = session.Prepare(sql);
                if (cursor.Execute([], ExecuteOptions.Default).Warning is not null)
                    problems.Add(unit.File.Path, unit.File.SourceLine(line), $"The stub does not compile: {FirstError(session, unit)}", "Correct its declaration, or the values that it is to give.");
            }
            catch (OraException error)
            {
                ScriptProblems.Add(problems, unit.File, line, error, compat);
            }
        }

        foreach (var grantee in unit.Grants)
        {
            foreach (var name in unit.Package is { } package ? [package] : unit.Routines.Select(r => r.Declaration.Name))
                Grant(session, unit, name, grantee, problems, compat);
        }
    }

    private static void Grant(Session session, StubUnit unit, string name, string grantee, FixtureProblems problems, int compat)
    {
        try
        {
            using var cursor = session.Prepare($"GRANT EXECUTE ON \"{unit.Schema}\".\"{name}\" TO {grantee}");
            cursor.Execute([], ExecuteOptions.Default);
        }
        catch (OraException error)
        {
            ScriptProblems.Add(problems, unit.File, 1, error, compat);
        }
    }

    private static string FirstError(Session session, StubUnit unit)
    {
        using var cursor = session.Prepare("SELECT text FROM dba_errors WHERE owner = :1 ORDER BY name, sequence");
        cursor.Execute([new BindValue(OracleType.Varchar2(128), Datum.Text(unit.Schema))], ExecuteOptions.Default);
        var rows = new List<Datum[]>();
        cursor.Fetch(1, rows);
        return rows.Count == 0 ? "" : rows[0][0].AsText().ReplaceLineEndings(" ").TrimEnd('.', ' ');
    }
}
