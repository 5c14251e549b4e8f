#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>JSON_VALUE, JSON_QUERY, JSON_SERIALIZE, JSON, JSON_SCALAR, JSON_MERGEPATCH; the operands are the input, PASSING's values, defaults.</summary>
internal sealed class BoundJson(OracleType type, JsonCall call, IReadOnlyList<BoundExpression> operands, int position) : BoundExpression(type, position)
{
    public JsonCall Call => call;

    public override IReadOnlyList<BoundExpression> Children => operands;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundJson(Type, call, children, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundJson json && json.Type.Equals(Type) && JsonCallEquality.Same(json.Call, call);
}

/// <summary>JSON_EXISTS and JSON_TEXTCONTAINS.</summary>
internal sealed class BoundJsonCondition(JsonCall call, IReadOnlyList<BoundExpression> operands, int position) : BoundCondition(position)
{
    public JsonCall Call => call;

    public override IReadOnlyList<BoundExpression> Children => operands;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundJsonCondition(call, children, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundJsonCondition json && JsonCallEquality.Same(json.Call, call);
}

/// <summary>IS [NOT] JSON.</summary>
/// <param name="kind">OBJECT, ARRAY or SCALAR; null for any.</param>
internal sealed class BoundIsJson(BoundExpression operand, JsonSyntax syntax, string? kind, bool allowScalars, bool negated, int position) : BoundCondition(position)
{
    public BoundExpression Operand => operand;

    public JsonSyntax Syntax => syntax;

    public string? DocumentKind => kind;

    public bool AllowScalars => allowScalars;

    public bool Negated => negated;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) =>
        new BoundIsJson(children[0], syntax, kind, allowScalars, negated, Position);

    protected override bool SameNode(BoundExpression other) =>
        other is BoundIsJson test && test.Syntax == syntax && test.DocumentKind == kind && test.Negated == negated && test.AllowScalars == allowScalars;
}

/// <summary>A value as a member or element of JSON that is being made: of type JSON, NULL where SQL has NULL.</summary>
/// <param name="isJson">FORMAT JSON, or what is JSON anyway: the operand holds a document.</param>
internal sealed class BoundJsonItem(BoundExpression operand, bool isJson, bool strict, int position) : BoundExpression(OracleType.Json, position)
{
    public BoundExpression Operand => operand;

    public bool IsJson => isJson;

    /// <summary>Text that is taken for JSON is checked.</summary>
    public bool Strict => strict;

    public override bool Nullable => operand.Nullable;

    public override IReadOnlyList<BoundExpression> Children { get; } = [operand];

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundJsonItem(children[0], isJson, strict, Position);

    protected override bool SameNode(BoundExpression other) => other is BoundJsonItem item && item.IsJson == isJson && item.Strict == strict;
}

/// <summary>JSON_OBJECT (names and items in turn) and JSON_ARRAY (items).</summary>
internal sealed class BoundJsonConstructor(OracleType type, JsonConstruction construction, IReadOnlyList<BoundExpression> parts, int position)
    : BoundExpression(type, position)
{
    public JsonConstruction Construction => construction;

    public override bool Nullable => false;

    public override IReadOnlyList<BoundExpression> Children => parts;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundJsonConstructor(Type, construction, children, Position);

    protected override bool SameNode(BoundExpression other) =>
        other is BoundJsonConstructor that && that.Type.Equals(Type) && that.Construction == construction;
}

/// <summary>What JSON_OBJECT, JSON_ARRAY and their aggregates are asked to do.</summary>
internal readonly record struct JsonConstruction(bool IsObject, bool AbsentOnNull, bool UniqueKeys);

/// <summary>JSON_TRANSFORM; the operands are the input and the values of its steps.</summary>
internal sealed class BoundJsonTransform(OracleType type, IReadOnlyList<JsonTransformStep> steps, IReadOnlyList<BoundExpression> operands, int position)
    : BoundExpression(type, position)
{
    public IReadOnlyList<JsonTransformStep> Steps => steps;

    public override IReadOnlyList<BoundExpression> Children => operands;

    public override BoundExpression With(IReadOnlyList<BoundExpression> children) => new BoundJsonTransform(Type, steps, children, Position);

    protected override bool SameNode(BoundExpression other) => false;
}

/// <param name="Value">Where among the operands the value is; -1 for none.</param>
/// <param name="ValuePath">The value as a path into the document.</param>
internal sealed record JsonTransformStep(string Name, JsonPath Path, int Value, JsonPath? ValuePath, IReadOnlyList<string> Handlers);
