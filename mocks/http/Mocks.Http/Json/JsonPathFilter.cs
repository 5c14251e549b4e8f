using System.Text.Json;
using System.Text.RegularExpressions;

#pragma warning disable MA0048 // a closed family reads best on one page
namespace Mocks.Http.Json;

/// <summary>The condition of a filter step.</summary>
internal abstract record JsonPathFilter;

internal sealed record AndFilter(JsonPathFilter Left, JsonPathFilter Right) : JsonPathFilter;

internal sealed record OrFilter(JsonPathFilter Left, JsonPathFilter Right) : JsonPathFilter;

internal sealed record NotFilter(JsonPathFilter Operand) : JsonPathFilter;

/// <summary>A path alone: true when it leads anywhere.</summary>
internal sealed record ExistsFilter(PathOperand Path) : JsonPathFilter;

/// <summary><c>left operator right</c>, with the operators of Jayway's JsonPath.</summary>
internal sealed record ComparisonFilter(FilterOperand Left, string Operator, FilterOperand Right) : JsonPathFilter;

/// <summary>One side of a comparison.</summary>
internal abstract record FilterOperand;

/// <summary><c>@.a.b</c> from the tested element, or <c>$.a.b</c> from the root.</summary>
internal sealed record PathOperand(JsonPath Path, bool FromRoot) : FilterOperand;

internal sealed record LiteralOperand(JsonElement Value) : FilterOperand;

/// <summary><c>/pattern/i</c>, the right side of <c>=~</c>.</summary>
internal sealed record RegexOperand(Regex Regex) : FilterOperand;
