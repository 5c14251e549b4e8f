using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Aggregates;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>A compiled analytic function.</summary>
internal sealed record CompiledWindow(
    WindowCall Call, int Slot, Evaluator[] PartitionBy, Evaluator[] OrderBy, Evaluator[] Arguments, CompiledAggregate? Aggregate, Evaluator? Start, Evaluator? End,
    RowKeyComparer Partitions, SortOrder Order, OracleType OrderType, OracleType OffsetType);
