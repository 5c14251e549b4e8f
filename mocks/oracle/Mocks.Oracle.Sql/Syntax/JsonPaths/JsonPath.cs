#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>A path expression of SQL/JSON: <c>$</c> and its steps.</summary>
internal sealed record JsonPath(string Text, bool IsStrict, IReadOnlyList<JsonStep> Steps);

internal abstract record JsonStep;

/// <summary><c>.name</c>; without a name <c>.*</c>.</summary>
internal sealed record JsonMemberStep(string? Name) : JsonStep;

/// <summary><c>..name</c>: at any depth.</summary>
internal sealed record JsonDescendantStep(string? Name) : JsonStep;

/// <summary><c>[0, 2 to 4, last]</c>; without ranges <c>[*]</c>.</summary>
internal sealed record JsonArrayStep(IReadOnlyList<JsonRange>? Ranges) : JsonStep;

/// <summary><c>?(…)</c>.</summary>
internal sealed record JsonFilterStep(JsonPredicate Predicate) : JsonStep;

/// <summary><c>.number()</c>.</summary>
internal sealed record JsonMethodStep(string Name) : JsonStep;

internal sealed record JsonRange(JsonIndex From, JsonIndex? To);

/// <summary>Counted from the front, or back from the last item.</summary>
internal readonly record struct JsonIndex(int Offset, bool FromLast);

internal abstract record JsonPredicate;

internal sealed record JsonLogicalPredicate(bool IsAnd, IReadOnlyList<JsonPredicate> Operands) : JsonPredicate;

internal sealed record JsonNotPredicate(JsonPredicate Operand) : JsonPredicate;

/// <summary><c>exists(@.a)</c>, or a path alone.</summary>
internal sealed record JsonExistsPredicate(JsonPathOperand Operand) : JsonPredicate;

internal enum JsonComparison { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, StartsWith, HasSubstring, Like, LikeRegex, EqualRegex }

internal sealed record JsonComparisonPredicate(JsonComparison Operator, JsonOperand Left, JsonOperand Right) : JsonPredicate;

internal sealed record JsonInPredicate(JsonOperand Left, IReadOnlyList<JsonOperand> Items) : JsonPredicate;

internal abstract record JsonOperand;

/// <summary>From the item that is filtered (<c>@</c>), or from the document (<c>$</c>).</summary>
internal sealed record JsonPathOperand(bool FromRoot, IReadOnlyList<JsonStep> Steps) : JsonOperand;

internal sealed record JsonLiteralOperand(JsonScalar Value) : JsonOperand;

/// <summary><c>$name</c>, given by PASSING.</summary>
internal sealed record JsonVariableOperand(string Name) : JsonOperand;
