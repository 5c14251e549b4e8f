using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What PL/SQL keeps for a session: the implicit cursor, the exception being handled, packages' variables.</summary>
internal sealed class PlSqlSession
{
    private readonly Dictionary<Type, object> _states = [];

    /// <summary>SQL%ROWCOUNT; null before the first statement.</summary>
    public long? RowCount { get; set; }

    /// <summary>SQL%BULK_ROWCOUNT of the last FORALL.</summary>
    public List<long> BulkRowCounts { get; } = [];

    /// <summary>SQL%BULK_EXCEPTIONS: the iteration, from 1, and the number of the error.</summary>
    public List<(long Index, int Code)> BulkExceptions { get; } = [];

    /// <summary>What RETURNING gave to the FORALL that is running.</summary>
    public List<(List<Datum[]> Rows, OracleType[] Types)> Returned { get; } = [];

    /// <summary>What INSERTING, UPDATING and DELETING answer.</summary>
    public TriggerEvents Firing { get; set; }

    /// <summary>What fired the trigger of a schema or of the database that is running.</summary>
    public SystemEvent? SystemEvent { get; set; }

    /// <summary>How many functions that SQL called are running.</summary>
    public int CallsFromSql { get; set; }

    /// <summary>Of compound triggers whose statement is running, by the trigger's id.</summary>
    public Dictionary<int, RoutineFrame> CompoundFrames { get; } = [];

    /// <summary>What UPDATING('column') answers.</summary>
    public IReadOnlyCollection<string> UpdatedColumns { get; set; } = [];

    /// <summary>SQLCODE, SQLERRM and RAISE mean it.</summary>
    public Raised? Handled { get; set; }

    /// <summary>Which cases of stubbed routines answered, since they were last taken.</summary>
    public List<string> StubAnswers { get; } = [];

    /// <summary>Result sets by DBMS_SQL.RETURN_RESULT, for the client.</summary>
    public List<Cursor> ImplicitResults { get; } = [];

    /// <summary>Instances of packages by the unit's id.</summary>
    public Dictionary<int, PackageInstance> Packages { get; } = [];

    public static PlSqlSession Of(SessionContext session) => (PlSqlSession)(session.PlSqlState ??= new PlSqlSession());

    /// <summary>The state of a package that is written in C#.</summary>
    public T State<T>()
        where T : class, new()
    {
        if (!_states.TryGetValue(typeof(T), out var state))
            _states[typeof(T)] = state = new T();
        return (T)state;
    }

    /// <summary>ORA-04092 in a trigger, ORA-14552 in a function of a query.</summary>
    public void CheckMayEndTransaction(string verb)
    {
        if (Firing != TriggerEvents.None)
            throw Ora.Error(4092, 0, verb);
        if (CallsFromSql > 0)
            throw Ora.Error(14552);
    }

    public IReadOnlyList<Cursor> TakeImplicitResults()
    {
        if (ImplicitResults.Count == 0)
            return [];
        Cursor[] taken = [.. ImplicitResults];
        ImplicitResults.Clear();
        return taken;
    }

    public void ForgetStates()
    {
        _states.Clear();
        Packages.Clear();
    }
}
