using System.Text;
using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Fuzz;

/// <summary>SQL and PL/SQL executed by the engine, over what the corpus itself has created.</summary>
internal sealed class ExecutionTarget : ITarget
{
    private const int RowsFetched = 50;
    private static readonly TimeSpan LongestCall = TimeSpan.FromSeconds(1);

    private readonly Database _database = new(new DatabaseOptions(), TimeProvider.System);
    private readonly Session _session;
    private DbState? _start;

    public ExecutionTarget()
    {
        _session = _database.OpenSession("SYSTEM", new SessionAttributes());
        Corpus = [.. StatementCorpus.Of("sql").Concat(StatementCorpus.Of("plsql")).Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];
    }

    public string Name => "execution";

    public IReadOnlyList<byte[]> Corpus { get; }

    public void Run(byte[] input)
    {
        var start = _start ??= Create();
        Execute(Encoding.UTF8.GetString(input));
        _session.Rollback();
        if (!ReferenceEquals(_database.State.Catalog, start.Catalog) || _database.State.Scn != start.Scn)
            _database.Restore(start);
    }

    private DbState Create()
    {
        foreach (var sql in Corpus.Select(Encoding.UTF8.GetString).Where(IsCreation))
            Execute(sql);
        return _database.State;
    }

    private static bool IsCreation(string sql) =>
        sql.StartsWith("create ", StringComparison.OrdinalIgnoreCase) || sql.StartsWith("insert ", StringComparison.OrdinalIgnoreCase);

    private void Execute(string sql)
    {
        // what runs for ever is cancelled as a client would cancel it
        using var guard = new Timer(_ => _session.Cancel(), null, LongestCall, Timeout.InfiniteTimeSpan);
        try
        {
            using var cursor = _session.Prepare(sql);
            cursor.Execute([.. cursor.Binds.Select(_ => new BindValue(OracleType.Varchar2(100), default))], ExecuteOptions.Default);
            if (cursor.IsOpen)
                cursor.Fetch(RowsFetched, []);
        }
        catch (OraException)
        {
            // its answer
        }
    }
}
