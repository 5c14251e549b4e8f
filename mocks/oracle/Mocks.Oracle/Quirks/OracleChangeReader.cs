using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Quirks;

/// <summary>
/// Reads an item of a quirk's <c>change</c>: a statement that SYS runs, or a change of the dictionary that no statement makes because the
/// rows stand against it.
/// </summary>
internal static class OracleChangeReader
{
    private const string Owner = "SYS";

    public static Action<Database, FixtureProblems> Read(YamlFields fields)
    {
        var sql = fields.Text("sql");
        var column = fields.Mapping("column");
        var grace = fields.Text("grace");
        var characterSet = fields.Text("characterSet");
        var (table, name, type) = (column?.Text("table"), column?.Text("name"), column?.Text("type"));
        bool? notNull = column?.Has("notNull") == true ? column.Flag("notNull") : null;
        column?.RejectOthers();
        fields.RejectOthers();
        if (new object?[] { sql, column, grace, characterSet }.Count(given => given is not null) != 1)
            fields.Wrong("sql", "The change is not one thing", "Write one of sql, column, grace and characterSet in each item.");
        if (column is not null && (table is null || name is null || (type is null && notNull is null)))
            fields.Wrong("column", "The column's change is not complete", "Write table, name, and type or notNull.");
        if (sql is not null)
            CheckSyntax(fields, sql);
        return (database, problems) =>
        {
            try
            {
                if (sql is not null)
                    Execute(database, sql);
                else if (table is not null && name is not null)
                    Redefinition.Column(database, table, name, type, notNull);
                else if (grace is not null)
                    Redefinition.PutInGrace(database, grace);
                else if (characterSet is not null)
                    Redefinition.SetCharacterSet(database, characterSet);
            }
            catch (OraException exception)
            {
                problems.Add(
                    fields.Path, fields.Line, exception.HeadlineFor(database.Options.Compat).ReplaceLineEndings(" ").TrimEnd('.'),
                    "Correct the statement, or name by a parameter what is there.");
            }
        };
    }

    private static void Execute(Database database, string sql)
    {
        using var session = database.OpenSession(Owner, new SessionAttributes());
        using var cursor = session.Prepare(sql);
        cursor.Execute([], new ExecuteOptions(CommitOnSuccess: true));
    }

    /// <summary>What still has a parameter to choose can't be read yet.</summary>
    private static void CheckSyntax(YamlFields fields, string sql)
    {
        if (sql.Contains("{{", StringComparison.Ordinal))
            return;
        try
        {
            Database.CheckSyntax(sql);
        }
        catch (OraException exception)
        {
            fields.Wrong("sql", exception.Headline.ReplaceLineEndings(" ").TrimEnd('.'), "Correct the statement; write it without a semicolon behind it.");
        }
    }
}
