using Microsoft.Extensions.Logging;
using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Hosting;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Quirks;

/// <summary>How quirks of a database work: changes are statements run on a branch of the state, faults are asked by connections.</summary>
internal sealed partial class OracleQuirks(Database database, OracleFaults faults, ILogger logger) : IQuirkMechanics, IDisposable
{
    private const string Owner = "SYS";

    /// <summary>Sessions that hold locks for a quirk.</summary>
    private readonly Dictionary<OracleFault, Session> _holders = [];

    public QuirkEffect Read(YamlFields fields, FixtureProblems problems)
    {
        var changes = fields.Mappings("change").Select(OracleChangeReader.Read).ToList();
        var read = fields.Mappings("faults").Select(OracleFaultReader.Read).ToList();
        fields.RejectOthers();
        return new QuirkEffect(read, changes.Count == 0 ? null : (state, found) =>
        {
            var branch = database.Fork((DbState)state);
            foreach (var change in changes)
                change(branch, found);
            return branch.State;
        });
    }

    /// <summary>The first value of the first row of a query.</summary>
    public string? Choose(string query, object state)
    {
        using var session = database.Fork((DbState)state).OpenSession(Owner, new SessionAttributes());
        using var cursor = session.Prepare(query);
        cursor.Execute([], ExecuteOptions.Default);
        var rows = new List<Datum[]>();
        return cursor.Fetch(1, rows) == 0 || rows[0][0].IsNull ? null : SqlText.Of(rows[0][0], cursor.Columns[0].Type, session.Nls);
    }

    public void Switch(IReadOnlyList<QuirkEffect> on, FixtureProblems problems)
    {
        var now = on.SelectMany(effect => effect.Faults).Cast<OracleFault>().ToList();
        foreach (var fault in _holders.Keys.Where(fault => !now.Contains(fault) || !_holders[fault].InTransaction).ToList())
            Release(fault);
        faults.Switch([.. now.Where(fault => fault.HeldStatements.Count == 0)]);
        foreach (var fault in now.Where(fault => fault.HeldStatements.Count > 0 && !_holders.ContainsKey(fault)))
            Hold(fault, problems);
    }

    /// <summary>A restored state has no transactions: what is held has to be taken anew.</summary>
    public void ReleaseAll()
    {
        foreach (var fault in _holders.Keys.ToList())
            Release(fault);
    }

    public void Dispose() => ReleaseAll();

    private void Hold(OracleFault fault, FixtureProblems problems)
    {
        var session = database.OpenSession(Owner, new SessionAttributes { Program = "quirk" });
        _holders[fault] = session;
        foreach (var statement in fault.HeldStatements)
        {
            try
            {
                using var cursor = session.Prepare(statement);
                cursor.Execute([], ExecuteOptions.Default);
            }
            catch (OraException exception)
            {
                LogNotHeld(logger, statement, exception.Headline);
                problems.Add(
                    "hold", 0, $"\"{statement}\" can't be run: {exception.HeadlineFor(database.Options.Compat).ReplaceLineEndings(" ").TrimEnd('.')}",
                    "Correct it, or let the clients end their transactions first.");
            }
        }
    }

    private void Release(OracleFault fault)
    {
        _holders[fault].Dispose();
        _holders.Remove(fault);
    }

    [LoggerMessage(1910, LogLevel.Warning, "A quirk does not hold what it should: {Statement}: {Error}")]
    private static partial void LogNotHeld(ILogger logger, string statement, string error);
}
