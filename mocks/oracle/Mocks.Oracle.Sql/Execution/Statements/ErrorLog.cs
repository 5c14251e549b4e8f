using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Writing;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>LOG ERRORS: a row that can't be changed goes into a table, in a transaction of its own, and the statement goes on.</summary>
internal sealed class ErrorLog
{
    private static readonly HashSet<int> Logged =
        [1, 1400, 1401, 1407, 1426, 1438, 1451, 1722, 1830, 1839, 1840, 1841, 1843, 1847, 1850, 1858, 1861, 2290, 2291, 2292, 4088, 6502, 12899, 14400, 30926, 38104];

    private readonly TableDefinition _log;
    private readonly TableDefinition _target;
    private readonly Evaluator? _tag;
    private readonly Evaluator? _limit;

    private ErrorLog(ExpressionCompiler compiler, BoundErrorLog log, TableDefinition target)
    {
        (_log, _target) = (log.Table, target);
        _tag = log.Tag is null ? null : compiler.Compile(log.Tag);
        _limit = log.Limit is null ? null : compiler.Compile(log.Limit);
        foreach (var name in new[] { "ORA_ERR_NUMBER$", "ORA_ERR_MESG$", "ORA_ERR_ROWID$", "ORA_ERR_OPTYP$", "ORA_ERR_TAG$" })
        {
            if (_log.Ordinal(name) < 0)
                throw Ora.Error(38900, 0, name);
        }
    }

    public static ErrorLog? Compile(ExpressionCompiler compiler, BoundErrorLog? log, TableDefinition target) =>
        log is null ? null : new ErrorLog(compiler, log, target);

    public Run Start(Frame frame) => new(this, frame);

    /// <summary>One execution of the statement.</summary>
    public sealed class Run(ErrorLog owner, Frame frame)
    {
        private readonly long _limit = owner._limit is null ? long.MaxValue : owner._limit(frame).AsNumber().ToInt64();
        private long _errors;

        /// <summary>Changes one row; false when it was put into the table instead.</summary>
        /// <param name="operation">I, U or D.</param>
        /// <param name="rowId">The row that was to be changed; NULL for a new one.</param>
        /// <param name="change">Does it.</param>
        /// <param name="values">The row's values as text, by column of the target.</param>
        public bool Try(string operation, Datum rowId, Action<StatementWrites> change, Func<Datum[]> values)
        {
            var workspace = frame.Session.Workspace;
            var savepoint = workspace.Mark();
            try
            {
                var writes = new StatementWrites(frame.Session, frame.Snapshot);
                change(writes);
                writes.Finish();
                return true;
            }
            catch (OraException exception) when (Logged.Contains(exception.Code))
            {
                workspace.RollbackTo(savepoint, releaseLocks: false);
                if (++_errors > _limit)
                    throw;
                Write(exception, operation, rowId, values());
                return false;
            }
        }

        private void Write(OraException exception, string operation, Datum rowId, Datum[] values)
        {
            var log = owner._log;
            var row = new Datum[log.Columns.Length];
            for (var i = 0; i < row.Length; i++)
            {
                var (value, type) = log.Columns[i].Name switch
                {
                    "ORA_ERR_NUMBER$" => (Datum.Number(exception.Code), OracleType.AnyNumber),
                    "ORA_ERR_MESG$" => (Datum.Text(exception.Message + "\n"), OracleType.Varchar2(2000)),
                    "ORA_ERR_ROWID$" => (rowId, OracleType.RowId),
                    "ORA_ERR_OPTYP$" => (Datum.Text(operation), OracleType.Varchar2(2)),
                    "ORA_ERR_TAG$" => (owner._tag?.Invoke(frame) ?? default, OracleType.Varchar2(2000)),
                    var name => (owner._target.Ordinal(name) is >= 0 and var column ? values[column] : default, OracleType.Varchar2(4000)),
                };
                row[i] = value.IsNull ? value : SqlConversion.Assign(value, type, log.Columns[i].Type, frame.Session.Nls, log.Columns[i].Name);
            }

            var session = frame.Session;
            var autonomous = new Workspace(session.Store, session.Workspace.Owner.Sid, session.Cancel);
            autonomous.Read();
            autonomous.Lock(LockKey.Table(log.Id), LockMode.RowExclusive, LockWaitPolicy.Forever);
            autonomous.Write(log, session.Store.NewRow(log.Id), null, row);
            autonomous.Commit();
        }
    }
}
