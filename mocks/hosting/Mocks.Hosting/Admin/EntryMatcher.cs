using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mocks.Hosting;

/// <summary>Matches journal entries against the <c>match</c> object of an expectation.</summary>
internal sealed class EntryMatcher
{
    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    private readonly List<(string Field, Func<string, bool> Holds)> _conditions = [];

    /// <exception cref="AdminException">400 when a condition can't be understood.</exception>
    public EntryMatcher(JsonObject? match)
    {
        foreach (var (field, condition) in match ?? [])
        {
            switch (condition)
            {
                case JsonValue value when value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number:
                    _conditions.Add((field, Condition("equals", value.ToString())));
                    break;
                case JsonObject operators:
                    foreach (var (name, argument) in operators)
                        _conditions.Add((field, Condition(name, argument?.ToString() ?? "")));
                    break;
                default:
                    throw new AdminException(400, "Bad expectation", $"\"{field}\" wants a text, or an object with equals, contains or matches.");
            }
        }
    }

    /// <summary>Number of conditions that hold, of <see cref="Conditions"/>.</summary>
    public int Score(JournalEntry entry) =>
        _conditions.Count(condition => Field(entry, condition.Field) is { } value && condition.Holds(value));

    public int Conditions => _conditions.Count;

    private static Func<string, bool> Condition(string name, string argument)
    {
        switch (name)
        {
            case "equals":
                return value => value == argument;
            case "contains":
                return value => value.Contains(argument, StringComparison.Ordinal);
            case "matches":
                try
                {
                    return new Regex(argument, RegexOptions.CultureInvariant, RegexTimeout).IsMatch;
                }
                catch (ArgumentException exception)
                {
                    throw new AdminException(400, "Bad expectation", exception.Message);
                }

            default:
                throw new AdminException(400, "Bad expectation", $"There is no condition \"{name}\"; there are equals, contains and matches.");
        }
    }

    private static string? Field(JournalEntry entry, string field) => field switch
    {
        "operation" => entry.Operation,
        "client" => entry.Client,
        "summary" => entry.Summary,
        "outcome" => entry.Outcome,
        _ => entry.Details.GetValueOrDefault(field),
    };
}
