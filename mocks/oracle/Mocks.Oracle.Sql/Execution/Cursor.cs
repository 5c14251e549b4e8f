using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Statements;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>A parsed statement of one session, its binds, and, for a query, the rows being fetched.</summary>
public sealed class Cursor : IDisposable
{
    private readonly SessionContext _session;
    private readonly ParsedStatement? _parsed;
    private OpenQuery? _open;
    private bool _isClosed;

    internal Cursor(SessionContext session, string sql)
    {
        _session = session;
        Sql = sql;
        _parsed = session.Instance.Statements.Get(sql, session);
        Kind = StatementCompiler.KindOf(_parsed.Statement);
        Binds = CursorBinds.Of(session, _parsed.Statement);
        Columns = Describe();
        _parsed.Use.Parsed(session);
        session.Statistics.CursorsOpened++;
    }

    private Cursor(SessionContext session, OpenQuery open, IReadOnlyList<ColumnDescription> columns)
    {
        _session = session;
        _open = open;
        Sql = "";
        Kind = StatementKind.Query;
        Columns = columns;
    }

    public string Sql { get; }

    public StatementKind Kind { get; }

    /// <summary>The columns of a query; settled again by each execution, since binds have types of their own.</summary>
    public IReadOnlyList<ColumnDescription> Columns { get; private set; } = [];

    /// <summary>SQL: one an occurrence; PL/SQL: one a distinct name.</summary>
    public IReadOnlyList<BindPlaceholder> Binds { get; } = [];

    public bool IsQuery => Kind == StatementKind.Query;

    /// <summary>Whether rows can be fetched.</summary>
    public bool IsOpen => _open is not null;

    /// <summary>The rows being fetched, for a block that is given the cursor; null when it is not open.</summary>
    internal OpenQuery? OpenRows => _open;

    /// <summary>Executes the statement; a query is opened on the state that is committed now and read by <see cref="Fetch"/>.</summary>
    public ExecuteResult Execute(IReadOnlyList<BindValue> binds, ExecuteOptions options)
    {
        if (_parsed is null)
            return new ExecuteResult(0);
        _session.BeginCall(Sql);
        try
        {
            return Execute(_parsed, binds, options);
        }
        catch (OraException error) when (ServerErrors.AreTold(_session, error))
        {
            throw ServerErrors.Told(_session, error);
        }
    }

    private ExecuteResult Execute(ParsedStatement parsed, IReadOnlyList<BindValue> binds, ExecuteOptions options)
    {
        CheckBinds(binds.Count);
        var compiled = parsed.Compile(_session, BindTypes.Of(binds));
        Columns = compiled.Columns;
        if (compiled is CompiledQuery query)
        {
            _open = null;
            if (options.DescribeOnly)
                return new ExecuteResult(0);
            _open = query.Open(_session, binds);
            Executed(0);
            return new ExecuteResult(0);
        }

        var result = compiled.Execute(_session, binds);
        Executed(result.RowsAffected);
        if (options.CommitOnSuccess)
            _session.Commit();
        return result;
    }

    /// <summary>Executes the statement once for each row of binds.</summary>
    /// <param name="haveSameTypes">All rows have the same number of binds, of the same types: then rows are asked for in their turn, the first one also beforehand.</param>
    public ExecuteResult ExecuteArray(
        IReadOnlyList<IReadOnlyList<BindValue>> rows, bool batchErrors, bool rowCounts, ExecuteOptions options, bool haveSameTypes = false)
    {
        if (_parsed is null)
            return new ExecuteResult(0);
        _session.BeginCall(Sql);
        long total = 0;
        OracleRowId? last = null;
        var counts = new List<long>();
        var errors = new List<BatchError>();
        var outValues = new List<IReadOnlyList<OutValue?>>();
        void Done(ExecuteResult result)
        {
            total += result.RowsAffected;
            last = result.LastRowId ?? last;
            outValues.Add(result.OutValues);
            if (rowCounts)
                counts.Add(result.RowsAffected);
        }

        void Failed(int row, OraException error)
        {
            errors.Add(new BatchError(row, error));
            outValues.Add([]);
            if (rowCounts)
                counts.Add(0);
        }

        foreach (var row in haveSameTypes ? rows.Take(1) : rows)
            CheckBinds(row.Count);
        OraException? failure = null;
        try
        {
            foreach (var (first, sameTypes) in haveSameTypes && rows.Count > 0 ? [(0, rows)] : Runs(rows))
            {
                _parsed.Compile(_session, BindTypes.Of(sameTypes[0])).ExecuteArray(
                    _session, sameTypes, (_, result) => Done(result), batchErrors ? (row, error) => Failed(first + row, error) : null);
            }
        }
        catch (OraException exception) when (outValues.Count > 0)
        {
            failure = exception;
        }

        Executed(total);
        if (options.CommitOnSuccess && errors.Count == 0 && failure is null)
            _session.Commit();
        return new ExecuteResult(total) { LastRowId = last, RowCounts = counts, BatchErrors = errors, Failure = failure, ArrayOutValues = outValues };
    }

    /// <summary>Appends up to <paramref name="count"/> rows; fewer than that means that the end is reached.</summary>
    public int Fetch(int count, List<Datum[]> rows)
    {
        if (_open is null)
            throw Ora.Error(1002);
        _session.BeginCall(null);
        try
        {
            return Read(_open, count, rows);
        }
        catch (OraException error) when (ServerErrors.AreTold(_session, error))
        {
            throw ServerErrors.Told(_session, error);
        }
    }

    private int Read(OpenQuery open, int count, List<Datum[]> rows)
    {
        var read = 0;
        while (read < count && open.TryRead(out var row))
        {
            rows.Add(row);
            read++;
        }

        _parsed?.Use.Fetched(read);
        return read;
    }

    public void Dispose()
    {
        _open = null;
        if (_parsed is null || _isClosed)
            return;
        _isClosed = true;
        _session.Statistics.CursorsClosed++;
    }

    /// <summary>The cursor of CURSOR(query), opened for the row at hand.</summary>
    internal static Cursor OfSubquery(Frame frame, RowSourceFactory factory, IReadOnlyList<OutputColumn> columns)
    {
        // the outer query goes on in its own frame, so the nested one gets a copy
        var own = new Frame(frame.Session, frame.Snapshot, frame.Slots.Length, frame.Caches.Length, frame.Binds);
        frame.Slots.CopyTo(own.Slots, 0);
        var source = factory(own);
        source.Open();
        return new Cursor(
            frame.Session, new OpenQuery(own, source, [.. columns.Select(c => c.Slot)]),
            [.. columns.Select(c => new ColumnDescription(c.Name, c.Type.IsNull ? OracleType.Varchar2(1) : c.Type, c.Nullable))]);
    }

    /// <summary>A cursor that the room of PL/SQL opened: a REF CURSOR or an implicit result.</summary>
    internal static Cursor OfOpenQuery(SessionContext session, OpenQuery open, IReadOnlyList<ColumnDescription> columns) => new(session, open, columns);

    /// <summary>Before there are values for the binds; what TABLE(:bind) yields can't be told then.</summary>
    private IReadOnlyList<ColumnDescription> Describe()
    {
        try
        {
            return _parsed!.Compile(_session, Unknown(Binds.Count)).Columns; // the constructor has it
        }
        catch (OraException error) when (error.Code == 22905 && Binds.Count > 0)
        {
            return [];
        }
    }

    private void Executed(long rows)
    {
        _session.Statistics.Executions++;
        _parsed?.Use.Executed(_session, rows);
    }

    /// <summary>Rows in a row whose binds have the same types: clients declare them once for all.</summary>
    private static IEnumerable<(int First, IReadOnlyList<IReadOnlyList<BindValue>> Rows)> Runs(IReadOnlyList<IReadOnlyList<BindValue>> rows)
    {
        var first = 0;
        for (var i = 1; i <= rows.Count; i++)
        {
            if (i < rows.Count && HaveSameTypes(rows[i], rows[first]))
                continue;
            yield return (first, first == 0 && i == rows.Count ? rows : [.. rows.Skip(first).Take(i - first)]);
            first = i;
        }
    }

    private static bool HaveSameTypes(IReadOnlyList<BindValue> a, IReadOnlyList<BindValue> b)
    {
        for (var i = 0; i < a.Count; i++)
        {
            if (!ReferenceEquals(a[i].Type, b[i].Type) && a[i].Type != b[i].Type)
                return false;
        }

        return true;
    }

    private void CheckBinds(int given)
    {
        if (given < Binds.Count && Kind != StatementKind.ExplainPlan)
            throw Ora.Error(1008, Binds[given].Position);
        if (given > Binds.Count)
            throw Ora.Error(1036);
    }

    private static OracleType?[] Unknown(int count) => count == 0 ? [] : new OracleType?[count];
}
