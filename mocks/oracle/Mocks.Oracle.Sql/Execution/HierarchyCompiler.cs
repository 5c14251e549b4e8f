using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Planning;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>CONNECT BY.</summary>
internal static class HierarchyCompiler
{
    public static RowSourceFactory Compile(ExpressionCompiler compiler, HierarchyNode node)
    {
        var h = node.Hierarchy;
        var input = PlanCompiler.Compile(compiler, node.Input);
        var compiled = new CompiledHierarchy(
            compiler.Condition(h.Condition),
            h.StartWith is null ? null : compiler.Condition(h.StartWith),
            compiler.Compile(h.Priors.Select(p => p.Value)),
            compiler.Compile(h.Roots.Select(r => r.Value)),
            compiler.Compile(h.Paths.Select(p => p.Path.Operand)),
            compiler.Compile(h.Siblings.Select(s => s.Value)),
            new SortOrder(compiler.Shape, h.Siblings));
        int[] inputSlots = [.. node.Input.Slots.Distinct()];
        return frame => new HierarchySource(frame, input(frame), h, compiled, inputSlots);
    }
}
