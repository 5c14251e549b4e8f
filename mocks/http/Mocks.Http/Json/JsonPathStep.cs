using System.Text.Json;

#pragma warning disable MA0048 // a closed family reads best on one page
namespace Mocks.Http.Json;

/// <summary>One step of a path, from a value to the values below it.</summary>
internal abstract record JsonPathStep
{
    /// <summary>Whether the step leads to at most one value.</summary>
    public abstract bool Definite { get; }
}

/// <summary><c>.name</c>, <c>['name']</c> or <c>['a','b']</c>.</summary>
internal sealed record NamesStep(IReadOnlyList<string> Names) : JsonPathStep
{
    public override bool Definite => Names.Count == 1;
}

/// <summary><c>[0]</c>, <c>[-1]</c> (from the end) or <c>[0,2]</c>.</summary>
internal sealed record IndexesStep(IReadOnlyList<int> Indexes) : JsonPathStep
{
    public override bool Definite => Indexes.Count == 1;
}

/// <summary><c>[from:to]</c>; either may be left out or count from the end.</summary>
internal sealed record SliceStep(int? From, int? To) : JsonPathStep
{
    public override bool Definite => false;
}

/// <summary><c>.*</c> or <c>[*]</c>.</summary>
internal sealed record WildcardStep : JsonPathStep
{
    public override bool Definite => false;
}

/// <summary><c>..</c>: the value itself and all below it, each the start of the next step.</summary>
internal sealed record DescendStep : JsonPathStep
{
    public override bool Definite => false;
}

/// <summary><c>[?(…)]</c>: the elements of an array that satisfy the condition; an object is tested itself.</summary>
internal sealed record FilterStep(JsonPathFilter Condition) : JsonPathStep
{
    public override bool Definite => false;
}

/// <summary><c>.length()</c> and the like, at the end of a path.</summary>
internal sealed record FunctionStep(string Name, IReadOnlyList<JsonElement> Arguments) : JsonPathStep
{
    public override bool Definite => true;
}
