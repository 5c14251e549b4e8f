#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

internal sealed class BoundConstant(OracleType type, Datum value, int position) : BoundExpression(type, position)
{
    public Datum Value => value;

    public override bool Nullable => value.IsNull;

    protected override bool SameNode(BoundExpression other) =>
        other is BoundConstant constant && constant.Type.Kind == Type.Kind && DatumEquality.Same(Value, constant.Value, Type);
}

/// <summary>A place in the frame: a column of a source, a group key, an aggregate, a counter.</summary>
internal sealed class BoundSlot(OracleType type, int slot, bool nullable, int position) : BoundExpression(type, position)
{
    public int Slot => slot;

    public override bool Nullable => nullable;

    /// <summary>As the user wrote or would write it, for errors about grouping.</summary>
    public string? Name { get; init; }

    /// <summary>The item of FROM that fills the slot; null for a computed one.</summary>
    public BoundSource? Source { get; init; }

    public int Ordinal { get; init; } = -1;

    protected override bool SameNode(BoundExpression other) => other is BoundSlot reference && reference.Slot == Slot;
}

internal sealed class BoundBind(OracleType type, int index, int position) : BoundExpression(type, position)
{
    public int Index => index;

    /// <summary>As the statement has it; null for a variable of PL/SQL. Places of one name are one expression, which GROUP BY relies on.</summary>
    public string? Name { get; init; }

    protected override bool SameNode(BoundExpression other) => other is BoundBind bind && (bind.Index == Index || Name is not null && bind.Name == Name);
}

internal sealed class BoundArithmetic(OracleType type, ArithmeticKind kind, BoundExpression left, BoundExpression right, int position)
    : BoundExpression(type, position)
{
    public ArithmeticKind Kind => kind;

    public BoundExpression Left => left;

    public BoundExpression Right => right;

    public override bool Nullable => left.Nullable || right.Nullable;

    public override IReadOnlyList<BoundExpression> Children { get; } = [left, right];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundArithmetic(Type, kind, children[0], children[1], Position);

    protected override bool SameNode(BoundExpression other) => other is BoundArithmetic arithmetic && arithmetic.Kind == kind;
}

internal sealed class BoundNegation(OracleType type, BoundExpression operand, int position) : BoundExpression(type, position)
{
    public BoundExpression Operand => operand;

    public override bool Nullable => operand.Nullable;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundNegation(Type, children[0], Position);

    protected override bool SameNode(BoundExpression other) => true;
}

/// <summary>Operands are of character types (or LOBs of them) by now.</summary>
internal sealed class BoundConcatenation(OracleType type, IReadOnlyList<BoundExpression> operands, int position) : BoundExpression(type, position)
{
    public override bool Nullable => operands.All(o => o.Nullable);

    public override IReadOnlyList<BoundExpression> Children => operands;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundConcatenation(Type, children, Position);

    protected override bool SameNode(BoundExpression other) => true;
}

/// <summary>An implicit or explicit conversion of one type to another.</summary>
internal sealed class BoundConversion(OracleType type, BoundExpression operand, bool isExplicit, int position) : BoundExpression(type, position)
{
    public BoundExpression Operand => operand;

    public bool IsExplicit => isExplicit;

    public override bool Nullable => operand.Nullable;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundConversion(Type, children[0], isExplicit, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundConversion conversion && conversion.Type.Equals(Type);
}

/// <summary>A call of a scalar function; the function comes from the room of execution.</summary>
internal sealed class BoundCall(OracleType type, IScalarFunction function, IReadOnlyList<BoundExpression> arguments, int position)
    : BoundExpression(type, position)
{
    public IScalarFunction Function => function;

    public override bool Nullable => function.IsNullable(arguments);

    public override IReadOnlyList<BoundExpression> Children => arguments;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundCall(Type, function, children, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundCall call && call.Function.Name == function.Name && function.IsDeterministic;
}

/// <summary>Searched CASE; children are condition, value, condition, value, …, else. NVL2 is one whose values are all computed.</summary>
internal sealed class BoundCase(OracleType type, IReadOnlyList<BoundExpression> parts, int position, bool isEager = false) : BoundExpression(type, position)
{
    public bool IsEager => isEager;

    public override IReadOnlyList<BoundExpression> Children => parts;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundCase(Type, children, Position, isEager);

    protected override bool SameNode(BoundExpression other) => other is BoundCase both && both.IsEager == isEager;
}

/// <summary>DECODE, and CASE with an operand: operand, then pairs, then the default. NULL equals NULL in DECODE alone.</summary>
internal sealed class BoundDecode(OracleType type, IReadOnlyList<BoundExpression> parts, bool nullsEqual, int position) : BoundExpression(type, position)
{
    public bool NullsEqual => nullsEqual;

    public override IReadOnlyList<BoundExpression> Children => parts;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundDecode(Type, children, nullsEqual, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundDecode decode && decode.NullsEqual == nullsEqual;
}

/// <summary>COALESCE and NVL: the first that isn't NULL. COALESCE stops there, NVL computes both whatever the first is.</summary>
internal sealed class BoundCoalesce(OracleType type, IReadOnlyList<BoundExpression> parts, int position, bool isEager = false) : BoundExpression(type, position)
{
    public bool IsEager => isEager;

    public override bool Nullable => parts.All(p => p.Nullable);

    public override IReadOnlyList<BoundExpression> Children => parts;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundCoalesce(Type, children, Position, isEager);

    protected override bool SameNode(BoundExpression other) => other is BoundCoalesce both && both.IsEager == isEager;
}

/// <summary>A scalar subquery.</summary>
internal sealed class BoundSubquery(OracleType type, BoundQuery query, int position) : BoundExpression(type, position)
{
    public BoundQuery Query => query;

    /// <summary>Subqueries of one block that are written alike are one expression: SELECT DISTINCT may be ordered by one that is selected.</summary>
    public ReadOnlyMemory<char> Written { get; init; }

    protected override bool SameNode(BoundExpression other) =>
        other is BoundSubquery subquery && (ReferenceEquals(subquery.Query, query) || !Written.IsEmpty && Written.Span.SequenceEqual(subquery.Written.Span));
}

/// <summary>CURSOR(query).</summary>
internal sealed class BoundCursor(OracleType type, BoundQuery query, int position) : BoundExpression(type, position)
{
    public BoundQuery Query => query;

    protected override bool SameNode(BoundExpression other) => false;
}

/// <summary>sequence.NEXTVAL or CURRVAL.</summary>
internal sealed class BoundSequence(OracleType type, int sequenceId, bool next, int position) : BoundExpression(type, position)
{
    public int SequenceId => sequenceId;

    public bool Next => next;

    public override bool Nullable => false;

    protected override bool SameNode(BoundExpression other) => other is BoundSequence s && s.SequenceId == sequenceId && s.Next == next;
}

/// <summary>A stored function or one of a package, called through the room of PL/SQL.</summary>
internal sealed class BoundStoredCall(OracleType type, IStoredFunction function, IReadOnlyList<BoundExpression> arguments, int position)
    : BoundExpression(type, position)
{
    public IStoredFunction Function => function;

    public override IReadOnlyList<BoundExpression> Children => arguments;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundStoredCall(Type, function, children, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundStoredCall call && ReferenceEquals(call.Function, function);
}

/// <summary>An aggregate, until the grouping takes it out of the expression.</summary>
internal sealed class BoundAggregate(OracleType type, AggregateCall call, int position) : BoundExpression(type, position)
{
    public AggregateCall Call => call;

    public override bool Nullable => call.Kind is not (AggregateKind.Count or AggregateKind.CountAll);

    public override IReadOnlyList<BoundExpression> Children { get; } = [.. call.Arguments, .. call.OrderBy.Select(o => o.Value)];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) =>
        new BoundAggregate(Type, call with
        {
            Arguments = [.. children.Take(call.Arguments.Count)],
            OrderBy = [.. call.OrderBy.Select((o, i) => o with { Value = children[call.Arguments.Count + i] })],
        }, Position);

    protected override bool SameNode(BoundExpression other) =>
        other is BoundAggregate { Call: var that } && that.Kind == call.Kind && that.Distinct == call.Distinct && that.KeepLast == call.KeepLast
        && that.Separator == call.Separator && that.Json == call.Json && that.Type.Equals(call.Type) && that.Arguments.Count == call.Arguments.Count
        && that.OrderBy.Select(o => (o.Descending, o.NullsFirst)).SequenceEqual(call.OrderBy.Select(o => (o.Descending, o.NullsFirst)));
}

/// <summary>An analytic function, until the window step takes it out of the expression.</summary>
internal sealed class BoundWindow(OracleType type, WindowCall call, int position) : BoundExpression(type, position)
{
    public WindowCall Call => call;

    public override IReadOnlyList<BoundExpression> Children { get; } = [.. call.Arguments, .. call.PartitionBy, .. call.OrderBy.Select(o => o.Value), .. call.FrameOffsets];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children)
    {
        var (a, p, o) = (call.Arguments.Count, call.PartitionBy.Count, call.OrderBy.Count);
        return new BoundWindow(Type, call with
        {
            Arguments = [.. children.Take(a)],
            PartitionBy = [.. children.Skip(a).Take(p)],
            OrderBy = [.. call.OrderBy.Select((item, i) => item with { Value = children[a + p + i] })],
            StartOffset = call.StartOffset is null ? null : children[a + p + o],
            EndOffset = call.EndOffset is null ? null : children[^1],
        }, Position);
    }

    protected override bool SameNode(BoundExpression other) => false;
}

/// <summary>GROUPING, GROUPING_ID: which of the group's keys are rolled up; the grouping makes a slot of it.</summary>
internal sealed class BoundGrouping(OracleType type, IReadOnlyList<BoundExpression> keys, bool isGroupId, int position) : BoundExpression(type, position)
{
    public bool IsGroupId => isGroupId;

    public override bool Nullable => false;

    public override IReadOnlyList<BoundExpression> Children => keys;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundGrouping(Type, children, isGroupId, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundGrouping grouping && grouping.IsGroupId == isGroupId;
}

/// <summary>PRIOR operand, until the hierarchy gives it a slot; CONNECT_BY_ROOT likewise.</summary>
internal sealed class BoundPrior(OracleType type, BoundExpression operand, bool isRoot, int position) : BoundExpression(type, position)
{
    public BoundExpression Operand => operand;

    public bool IsRoot => isRoot;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundPrior(Type, children[0], isRoot, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundPrior prior && prior.IsRoot == isRoot;
}

/// <summary>SYS_CONNECT_BY_PATH(operand, separator), until the hierarchy gives it a slot.</summary>
internal sealed class BoundPath(OracleType type, BoundExpression operand, string separator, int position) : BoundExpression(type, position)
{
    public BoundExpression Operand => operand;

    public string Separator => separator;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundPath(Type, children[0], separator, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundPath path && path.Separator == separator;
}

/// <summary>Several values in parentheses; only compared, never returned.</summary>
internal sealed class BoundRow(IReadOnlyList<BoundExpression> items, int position) : BoundExpression(OracleType.Null, position)
{
    public override IReadOnlyList<BoundExpression> Children => items;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundRow(children, Position);

    protected override bool SameNode(BoundExpression other) => true;
}

/// <summary>A column marked (+); the planner takes the mark off.</summary>
internal sealed class BoundOuterMark(BoundExpression operand, int position) : BoundExpression(operand.Type, position)
{
    public BoundExpression Operand => operand;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundOuterMark(children[0], Position);

    protected override bool SameNode(BoundExpression other) => true;
}

/// <summary>DEFAULT … ON CONVERSION ERROR: the second when the first fails.</summary>
internal sealed class BoundOnError(BoundExpression value, BoundExpression fallback, int position) : BoundExpression(value.Type, position)
{
    public BoundExpression Value => value;

    public BoundExpression Fallback => fallback;

    public override IReadOnlyList<BoundExpression> Children { get; } = [value, fallback];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundOnError(children[0], children[1], Position);

    protected override bool SameNode(BoundExpression other) => true;
}
