using System.Globalization;
using System.IO.Enumeration;

#pragma warning disable MA0048 // a closed family reads best on one page
namespace Mocks.Splunk.Search;

/// <summary>What a search asks of an event.</summary>
internal abstract record SearchCondition
{
    public abstract bool Holds(SearchEvent found);
}

/// <summary>All of these; of none, any event.</summary>
internal sealed record AllOf(IReadOnlyList<SearchCondition> Conditions) : SearchCondition
{
    public override bool Holds(SearchEvent found) => Conditions.All(condition => condition.Holds(found));
}

/// <summary>One of these.</summary>
internal sealed record OneOf(IReadOnlyList<SearchCondition> Conditions) : SearchCondition
{
    public override bool Holds(SearchEvent found) => Conditions.Any(condition => condition.Holds(found));
}

/// <summary>Not this.</summary>
internal sealed record Not(SearchCondition Condition) : SearchCondition
{
    public override bool Holds(SearchEvent found) => !Condition.Holds(found);
}

/// <summary>A word or a phrase in the text, without case; <c>*</c> stands for anything.</summary>
internal sealed record Words(string Text) : SearchCondition
{
    public override bool Holds(SearchEvent found) => Text.Contains('*', StringComparison.Ordinal)
        ? FileSystemName.MatchesSimpleExpression($"*{Text}*", found.Raw, ignoreCase: true)
        : found.Raw.Contains(Text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A field and a value, compared as <c>=</c>, <c>!=</c>, <c>&lt;</c>, <c>&gt;</c>, <c>&lt;=</c> or <c>&gt;=</c> says. Values have no case.</summary>
internal sealed record Comparison(string Field, string Operator, string Value) : SearchCondition
{
    public override bool Holds(SearchEvent found)
    {
        var values = found.Values(Field);
        return Operator switch
        {
            "=" => values.Any(Equals),
            // as in Splunk an event without the field does not differ from the value
            "!=" => values.Count > 0 && !values.Any(Equals),
            "<" => values.Any(value => Compare(value) < 0),
            ">" => values.Any(value => Compare(value) > 0),
            "<=" => values.Any(value => Compare(value) <= 0),
            _ => values.Any(value => Compare(value) >= 0),
        };
    }

    private bool Equals(string value) => Value.Contains('*', StringComparison.Ordinal)
        ? FileSystemName.MatchesSimpleExpression(Value, value, ignoreCase: true)
        : value.Equals(Value, StringComparison.OrdinalIgnoreCase)
            || (TryNumber(value, out var own) && TryNumber(Value, out var other) && own.Equals(other));

    private int Compare(string value) =>
        TryNumber(value, out var own) && TryNumber(Value, out var other) ? own.CompareTo(other) : string.CompareOrdinal(value, Value);

    private static bool TryNumber(string text, out double number) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
