using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What a JSON function or condition is asked to do, beside its operands.</summary>
/// <param name="Name">JSON_VALUE, JSON_QUERY, JSON_EXISTS, JSON_SERIALIZE, …</param>
internal sealed record JsonCall(string Name)
{
    public JsonPath? Path { get; init; }

    /// <summary>The names of PASSING, whose values follow the input.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>WITH WRAPPER: true; WITH CONDITIONAL WRAPPER: null; without: false.</summary>
    public bool? Wrapper { get; init; } = false;

    /// <summary>PRETTY, ASCII, ORDERED.</summary>
    public JsonFormatting Format { get; init; }

    public bool Truncate { get; init; }

    /// <summary>JSON_QUERY may return a scalar without a wrapper.</summary>
    public bool AllowScalars { get; init; }

    /// <summary>NULL, ERROR, TRUE, FALSE, EMPTY ARRAY, EMPTY OBJECT, DEFAULT; null when not given.</summary>
    public string? OnError { get; init; }

    public string? OnEmpty { get; init; }

    public string? OnMismatch { get; init; }

    /// <summary>Where among the operands the DEFAULT is; -1 for none.</summary>
    public int DefaultOnError { get; init; } = -1;

    public int DefaultOnEmpty { get; init; } = -1;


}
