using Mocks.Fixtures;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Scripts;

/// <summary>Runs one script file. Every error is reported, and the next statement goes on, unless the script says otherwise.</summary>
internal sealed class ScriptRunner(ScriptRun run, FixtureFile file, int depth = 0)
{
    /// <summary>As deep as SQL*Plus nests scripts.</summary>
    private const int MaxDepth = 20;

    private const int FetchedAtOnce = 500;

    public void Execute()
    {
        var reader = new ScriptReader(ScriptLibrary.Read(file), Substitute);
        while (!run.Ended && reader.Read() is { } item)
            Execute(item);
    }

    private string Substitute(string line, int number) => run.Variables.Replace(line, name => run.Problems.Add(
        file.Path, file.SourceLine(number), $"The substitution variable \"{name}\" has no value", $"Write DEFINE {name} = … before it, or SET DEFINE OFF if the text is meant."));

    private void Execute(ScriptItem item)
    {
        switch (item.Kind)
        {
            case ScriptItemKind.Command:
                ScriptCommands.Execute(this, run, item);
                break;
            case ScriptItemKind.Run:
                if (run.Buffer is { } buffer)
                    ExecuteSql(buffer, item.Line);
                break;
            case ScriptItemKind.Unfinished:
                Problem(item.Line, "The statement is not ended", "Write a semicolon behind it; behind PL/SQL, a / on a line of its own.");
                break;
            default:
                run.Buffer = item.Text;
                ExecuteSql(item.Text, item.Line);
                break;
        }
    }

    public void Fail(int line, OraException error) => run.Fail(file, line, error);

    public void Problem(int line, string message, string remedy) => run.Problems.Add(file.Path, file.SourceLine(line), message, remedy);

    public void ExecuteSql(string sql, int line)
    {
        try
        {
            using var cursor = run.Session.Prepare(sql);
            var result = cursor.Execute([.. cursor.Binds.Select(Bind)], new ExecuteOptions(CommitOnSuccess: run.AutoCommit));
            if (cursor.IsQuery)
                Fetch(cursor);
            TakeOutput(cursor, result);
            if (result.Warning is { } warning)
                run.Fail(file, line, warning);
        }
        catch (OraException error)
        {
            run.Fail(file, ScriptProblems.LineOf(sql, line, error), error);
        }
    }

    private BindValue Bind(BindPlaceholder placeholder) => run.Binds.TryGetValue(placeholder.Name, out var value)
        ? value with { Direction = BindDirection.InOut }
        : throw new OraException(OraError.ByCode(1008), placeholder.Position);

    private void TakeOutput(Cursor cursor, ExecuteResult result)
    {
        for (var i = 0; i < result.OutValues.Count && i < cursor.Binds.Count; i++)
        {
            if (result.OutValues[i] is { Values: [var value, ..] } output)
                run.Binds[cursor.Binds[i].Name] = new BindValue(output.Type, value);
        }
    }

    /// <summary>Reads all rows: an error may come with any. The last one sets the variables of COLUMN … NEW_VALUE.</summary>
    private void Fetch(Cursor cursor)
    {
        var rows = new List<Datum[]>();
        Datum[]? last = null;
        int read;
        do
        {
            rows.Clear();
            read = cursor.Fetch(FetchedAtOnce, rows);
            if (read > 0)
                last = rows[^1];
        }
        while (read == FetchedAtOnce);
        if (last is null)
            return;
        for (var i = 0; i < cursor.Columns.Count; i++)
        {
            var column = cursor.Columns[i];
            if (run.NewValues.TryGetValue(column.Name, out var variable))
                run.Variables[variable] = last[i].IsNull ? "" : SqlText.Of(last[i], column.Type, run.Session.Nls);
        }
    }

    /// <summary>@name and @@name with arguments, which become &amp;1, &amp;2, ….</summary>
    public void Include(string name, bool beside, IReadOnlyList<string> arguments, int line)
    {
        if (depth == MaxDepth)
        {
            Problem(line, $"SP2-0309: SQL*Plus command procedures may only be nested to a depth of {MaxDepth}", "Don't let scripts include each other in a circle.");
            return;
        }
        if (run.Library.Find(name, file, beside) is not { } script)
        {
            Problem(line, $"SP2-0310: unable to open file \"{name}\"", "Name a script of this fixture set, by its path below the folder of the scripts.");
            return;
        }
        for (var i = 0; i < arguments.Count; i++)
            run.Variables[(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)] = arguments[i];
        new ScriptRunner(run, script, depth + 1).Execute();
    }
}
