using Mocks.Fixtures;

namespace Mocks.Oracle.Scripts;

/// <summary>Turns what a script gets wrong into problems with file and line.</summary>
internal static class ScriptProblems
{
    /// <summary>The line of an error within a statement that begins at <paramref name="line"/>.</summary>
    public static int LineOf(string sql, int line, OraException error)
    {
        var position = Math.Clamp(error.Position, 0, sql.Length);
        return line + sql.AsSpan(0, position).Count('\n');
    }

    public static void Add(FixtureProblems problems, FixtureFile file, int line, OraException error, int compat) =>
        AddOnDisk(problems, file, file.SourceLine(line), error, compat);

    /// <summary>With a line that was taken back to the template already.</summary>
    public static void AddOnDisk(FixtureProblems problems, FixtureFile file, int line, OraException error, int compat) =>
        problems.Add(file.Path, line, error.HeadlineFor(compat).ReplaceLineEndings(" ").TrimEnd('.', ' '), Remedy(error.Code));

    private static string Remedy(int code) => code switch
    {
        942 or 4043 or 2289 or 1435 or 1917 or 1918 => "Create it in an earlier script, or correct its name.",
        955 or 1920 or 1921 => "Drop it first, or give it another name.",
        904 => "Correct the column's name, or quote it as it was created.",
        1031 or 1950 => "Grant the privilege, or CONNECT as a user who has it.",
        1 => "Remove the duplicate, or change its key.",
        2291 => "Insert the parent row first.",
        1400 => "Give the column a value.",
        12899 or 1438 => "Shorten the value, or widen the column.",
        1017 => "Correct the password, or create the user first.",
        3001 => "Leave it out: this mock does not have it.",
        24344 => "Correct the unit; one that is meant to be invalid goes behind WHENEVER SQLERROR CONTINUE.",
        _ => "Correct the statement.",
    };
}
