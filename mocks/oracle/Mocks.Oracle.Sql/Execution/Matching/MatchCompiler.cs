using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Planning;

namespace Mocks.Oracle.Sql.Execution.Matching;

/// <summary>MATCH_RECOGNIZE.</summary>
internal static class MatchCompiler
{
    public static RowSourceFactory Compile(ExpressionCompiler compiler, MatchNode node)
    {
        var match = node.Match;
        var input = PlanCompiler.Compile(compiler, node.Input);
        var compiled = new CompiledMatch(match, PatternProgram.Of(match.Pattern, [.. match.Variables.Select(v => v.Name)]))
        {
            PartitionBy = compiler.Compile(match.PartitionBy),
            OrderBy = compiler.Compile(match.OrderBy.Select(o => o.Value)),
            Order = new SortOrder(compiler.Shape, [.. match.PartitionBy.Select(p => new BoundOrder(p, false, false)), .. match.OrderBy]),
            Partitions = new RowKeyComparer(match.PartitionBy.Select(p => p.Type)),
            Conditions = [.. match.Variables.Select(v => (v.Condition is null ? null : compiler.Condition(v.Condition), Reads(v.Condition)))],
            Measures = [.. match.Measures.Select(m => (compiler.Compile(m), Reads(m)))],
            InputSlots = [.. match.Input.Columns.Select(c => c.Slot)],
            Used = [.. match.Used.Select(u => (u.Key, u.Value))],
        };
        return frame => new MatchSource(frame, input(frame), compiled);
    }

    /// <summary>The variables whose columns an expression reads of their last row.</summary>
    private static IReadOnlyList<MatchVariable> Reads(BoundExpression? expression) =>
        expression is null ? [] : [.. expression.SelfAndDescendants().OfType<BoundSlot>().Select(s => s.Source).OfType<MatchVariable>().Distinct()];
}
