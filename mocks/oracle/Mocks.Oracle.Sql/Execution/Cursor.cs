using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>A parsed statement of one session, its binds, and, for a query, the rows being fetched.</summary>
public sealed class Cursor : IDisposable
{
    internal Cursor(SessionContext session, string sql)
    {
        Session = session;
        Sql = sql;
    }

    internal SessionContext Session { get; }

    public string Sql { get; }

    public StatementKind Kind { get; }

    /// <summary>The columns of a query; settled again by each execution, since binds have types of their own.</summary>
    public IReadOnlyList<ColumnDescription> Columns { get; } = [];

    /// <summary>SQL: one an occurrence; PL/SQL: one a distinct name.</summary>
    public IReadOnlyList<BindPlaceholder> Binds { get; } = [];

    public bool IsQuery => Kind == StatementKind.Query;

    /// <summary>Executes the statement; a query is opened on the state that is committed now and read by <see cref="Fetch"/>.</summary>
    public ExecuteResult Execute(IReadOnlyList<BindValue> binds, ExecuteOptions options) => throw new NotImplementedException();

    /// <summary>Executes the statement once for each row of binds.</summary>
    public ExecuteResult ExecuteArray(
        IReadOnlyList<IReadOnlyList<BindValue>> rows, bool batchErrors, bool rowCounts, ExecuteOptions options) => throw new NotImplementedException();

    /// <summary>Appends up to <paramref name="count"/> rows; fewer than that means that the end is reached.</summary>
    public int Fetch(int count, List<Datum[]> rows) => throw new NotImplementedException();

    public void Dispose()
    {
    }
}
