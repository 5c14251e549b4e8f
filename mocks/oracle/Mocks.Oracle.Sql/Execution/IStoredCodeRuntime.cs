using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>What the room of execution asks of the room of PL/SQL.</summary>
internal interface IStoredCodeRuntime
{
    /// <summary>Finds stored functions for statements of a session.</summary>
    IStoredCode For(SessionContext session);

    /// <summary>Calls a stored function from SQL.</summary>
    Datum Call(SessionContext session, IStoredFunction function, Datum[] arguments);

    /// <summary>The object, collection or record type of an identifier that clients send; null when there is none.</summary>
    OracleType? FindType(SessionContext session, ReadOnlySpan<byte> oid);

    /// <summary>An anonymous block or CALL, ready to run; what is wrong with it is told when it is executed.</summary>
    CompiledStatement Compile(SessionContext session, string sql, Statement statement);

    /// <summary>The binds of a block: one a distinct name.</summary>
    IReadOnlyList<BindPlaceholder> Binds(Statement statement);

    /// <summary>ORA-04092 in a trigger, ORA-14552 in a function of a query or a change: definitions commit.</summary>
    void CheckMayCommit(SessionContext session);

    /// <summary>Fires a trigger. For a row trigger, the row before and after; a BEFORE trigger may change the latter.</summary>
    void Fire(SessionContext session, TriggerDefinition trigger, TriggerEvents happening, TriggerTiming timing, bool forRow, Datum[]? oldRow, Datum[]? newRow, IReadOnlyCollection<string> updatedColumns);

    /// <summary>Fires a trigger of a schema or of the database.</summary>
    void FireSystem(SessionContext session, TriggerDefinition trigger, SystemEvent happening);

    /// <summary>CREATE, ALTER … COMPILE and DROP of stored units and triggers. A warning is ORA-24344.</summary>
    ExecuteResult Define(SessionContext session, string sql, Statement statement);
}
