using Mocks.Fixtures;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Scripts;

/// <summary>What a script and those that it includes share: the session, its variables, and what to do on an error.</summary>
internal sealed class ScriptRun(Database database, ScriptLibrary library, FixtureProblems problems, string user) : IDisposable
{
    public Database Database => database;

    public ScriptLibrary Library => library;

    public FixtureProblems Problems => problems;

    public Session Session { get; private set; } = database.OpenSession(user, new SessionAttributes());

    public SubstitutionVariables Variables { get; } = new();

    /// <summary>VARIABLE's bind variables by name in upper case.</summary>
    public Dictionary<string, BindValue> Binds { get; } = new(StringComparer.Ordinal);

    /// <summary>COLUMN … NEW_VALUE: substitution variables by the column that sets them.</summary>
    public Dictionary<string, string> NewValues { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>WHENEVER SQLERROR CONTINUE was said: errors don't matter.</summary>
    public bool IgnoresErrors { get; set; }

    /// <summary>WHENEVER SQLERROR EXIT was said: the first error ends the script.</summary>
    public bool ExitsOnError { get; set; }

    /// <summary>EXIT, or an error under WHENEVER SQLERROR EXIT: nothing more is run.</summary>
    public bool Ended { get; set; }

    public bool AutoCommit { get; set; }

    /// <summary>What a slash runs again.</summary>
    public string? Buffer { get; set; }

    public void Connect(string name)
    {
        var next = database.OpenSession(name, new SessionAttributes());
        Session.Commit();
        Session.Dispose();
        Session = next;
    }

    public void Fail(FixtureFile file, int line, OraException error)
    {
        if (IgnoresErrors)
            return;
        ScriptProblems.Add(problems, file, line, error, database.Options.Compat);
        Ended |= ExitsOnError;
    }

    public void Dispose() => Session.Dispose();
}
