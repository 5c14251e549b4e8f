using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Units;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The room's door: what SQL asks of PL/SQL.</summary>
internal sealed class PlSqlRuntime : IStoredCodeRuntime
{
    public IStoredCode For(SessionContext session) => new StoredFunctions(session);

    public Datum Call(SessionContext session, IStoredFunction function, Datum[] arguments) =>
        CallFromSql.Run(session, (SqlFunction)function, arguments); // StoredFunctions gives no other

    public void CheckMayCommit(SessionContext session) => (session.PlSqlState as PlSqlSession)?.CheckMayEndTransaction("COMMIT");

    public OracleType? FindType(SessionContext session, ReadOnlySpan<byte> oid) => Types.TypeIdentities.Find(session, oid);

    public CompiledStatement Compile(SessionContext session, string sql, Statement statement) => new BlockStatement(sql, statement);

    public IReadOnlyList<BindPlaceholder> Binds(Statement statement) =>
        [.. statement.Binds.DistinctBy(b => b.Name).Select(b => new BindPlaceholder(b.Name, b.Position, false))];

    public void Fire(
        SessionContext session, TriggerDefinition trigger, TriggerEvents happening, TriggerTiming timing, bool forRow, Datum[]? oldRow, Datum[]? newRow,
        IReadOnlyCollection<string> updatedColumns) => TriggerFiring.Fire(session, trigger, happening, timing, forRow, oldRow, newRow, updatedColumns);

    public void FireSystem(SessionContext session, TriggerDefinition trigger, SystemEvent happening) => TriggerFiring.Fire(session, trigger, happening);

    public ExecuteResult Define(SessionContext session, string sql, Statement statement) => UnitDefinitions.Define(session, sql, statement);
}
