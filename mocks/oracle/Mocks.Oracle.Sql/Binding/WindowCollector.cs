namespace Mocks.Oracle.Sql.Binding;

/// <summary>Takes analytic functions out of expressions and gives each a slot.</summary>
internal sealed class WindowCollector(FrameLayout frame)
{
    private readonly List<(BoundWindow Window, int Slot)> _windows = [];

    public IReadOnlyList<(BoundWindow Window, int Slot)> Windows => _windows;

    public BoundExpression Resolve(BoundExpression expression) => expression.Rewrite(node =>
    {
        if (node is not BoundWindow window)
            return null;
        var slot = frame.Allocate();
        _windows.Add((window, slot));
        return new BoundSlot(window.Type, slot, nullable: true, window.Position);
    });
}
