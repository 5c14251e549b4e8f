using System.Globalization;
using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>
/// The environment, read typed and checked. <c>NAME_FILE</c> stands for <c>NAME</c> with the content of that file, less the line
/// end at its end. A mistake goes to <see cref="Problems"/> and the default is returned, so that all are reported at once.
/// </summary>
public sealed class Settings(IReadOnlyDictionary<string, string> environment, FixtureProblems problems)
{
    public FixtureProblems Problems => problems;

    /// <summary>The text, or null when neither <c>NAME</c> nor <c>NAME_FILE</c> is set or the value is empty.</summary>
    public string? Text(string name)
    {
        if (environment.TryGetValue(name, out var value) && value.Length > 0)
            return value;
        if (!environment.TryGetValue(name + "_FILE", out var path) || path.Length == 0)
            return null;
        try
        {
            return File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problems.Add(name + "_FILE", 0, $"\"{path}\" can't be read: {exception.Message.TrimEnd('.')}", "Name a readable file.");
            return null;
        }
    }

    public string Text(string name, string fallback) => Text(name) ?? fallback;

    /// <summary>A whole number within the bounds, both included.</summary>
    public int Number(string name, int fallback, int minimum = int.MinValue, int maximum = int.MaxValue)
    {
        if (Text(name) is not { } text)
            return fallback;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= minimum && number <= maximum)
            return number;
        problems.Add(name, 0, $"\"{text}\" is no whole number from {minimum} to {maximum}", $"Set it so, or leave it out for {fallback}.");
        return fallback;
    }

    /// <summary>A TCP or UDP port; 0 asks for a free one.</summary>
    public int Port(string name, int fallback) => Number(name, fallback, 0, 65535);

    /// <summary>One of <paramref name="choices"/>, compared without case.</summary>
    public string Choice(string name, string fallback, params string[] choices)
    {
        if (Text(name) is not { } text)
            return fallback;
        foreach (var choice in choices)
        {
            if (choice.Equals(text, StringComparison.OrdinalIgnoreCase))
                return choice;
        }

        problems.Add(name, 0, $"\"{text}\" is none of {string.Join(", ", choices)}", $"Set one of them, or leave it out for {fallback}.");
        return fallback;
    }

    public bool Flag(string name, bool fallback) =>
        Choice(name, fallback ? "true" : "false", "true", "false", "yes", "no", "1", "0") is "true" or "yes" or "1";

    /// <summary>Comma-separated words, trimmed; empty when not set.</summary>
    public IReadOnlyList<string> List(string name) =>
        Text(name)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>Comma-separated words, each one of <paramref name="choices"/> without regard to case; empty when not set.</summary>
    public IReadOnlyList<string> List(string name, IReadOnlyCollection<string> choices)
    {
        var words = List(name);
        foreach (var unknown in words.Except(choices, StringComparer.OrdinalIgnoreCase))
            problems.Add(name, 0, $"\"{unknown}\" is none of {string.Join(", ", choices)}", "Name some of them, or leave it out for all.");
        return words;
    }
}
