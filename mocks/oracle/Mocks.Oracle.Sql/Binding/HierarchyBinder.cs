using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>CONNECT BY of one block: gives PRIOR, CONNECT_BY_ROOT and SYS_CONNECT_BY_PATH their slots.</summary>
internal sealed class HierarchyBinder
{
    private readonly BindingContext _context;
    private readonly Scope _scope;
    private readonly ConnectBy _syntax;
    private readonly List<(BoundExpression Value, int Slot)> _priors = [];
    private readonly List<(BoundExpression Value, int Slot)> _roots = [];
    private readonly List<(BoundPath Path, int Slot)> _paths = [];
    private BoundExpression? _condition;
    private BoundExpression? _startWith;

    public HierarchyBinder(BindingContext context, Scope scope, ConnectBy syntax)
    {
        _context = context;
        _scope = scope;
        _syntax = syntax;
        scope.IsHierarchical = true;
        scope.IsNoCycle = syntax.NoCycle;
    }

    public void BindConditions()
    {
        _condition = Resolve(new ExpressionBinder(_context, _scope, Clause.ConnectBy).Condition(_syntax.Condition));
        _startWith = _syntax.StartWith is null ? null : new ExpressionBinder(_context, _scope, Clause.StartWith).Condition(_syntax.StartWith);
    }

    public BoundExpression Resolve(BoundExpression expression) => expression.Rewrite(node => node switch
    {
        BoundPrior prior => SlotOf(prior.IsRoot ? _roots : _priors, prior.Operand, prior.Position),
        BoundPath path => SlotOf(path),
        _ => null,
    });

    public BoundHierarchy Build(IReadOnlyList<BoundOrder> siblings) => new()
    {
        Condition = _condition!, // BindConditions comes first
        StartWith = _startWith,
        NoCycle = _syntax.NoCycle,
        LevelSlot = _scope.LevelSlot >= 0 ? _scope.LevelSlot : _context.Frame.Allocate(),
        IsLeafSlot = _scope.IsLeafSlot,
        IsCycleSlot = _scope.IsCycleSlot,
        RowNumberSlot = _scope.RowNumberSlot,
        Priors = _priors,
        Roots = _roots,
        Paths = _paths,
        Siblings = siblings,
    };

    private BoundSlot SlotOf(List<(BoundExpression Value, int Slot)> known, BoundExpression operand, int position)
    {
        var index = known.FindIndex(k => k.Value.Same(operand));
        if (index < 0)
        {
            index = known.Count;
            known.Add((operand, _context.Frame.Allocate()));
        }

        return new BoundSlot(operand.Type, known[index].Slot, nullable: true, position);
    }

    private BoundSlot SlotOf(BoundPath path)
    {
        var slot = _context.Frame.Allocate();
        _paths.Add((path, slot));
        return new BoundSlot(path.Type, slot, nullable: true, path.Position);
    }
}
