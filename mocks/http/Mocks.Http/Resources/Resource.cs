using Mocks.Http.Matching;
using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.Resources;

/// <summary>A collection that is served as a REST resource, as its declaration says. Its rows are in the state.</summary>
internal sealed record Resource
{
    /// <summary>The path of the collection; a variable in it names a field that all rows below share: <c>/customers/{customerId}/orders</c>.</summary>
    public required PathTemplate Path { get; init; }

    /// <summary>The field that a row is found by.</summary>
    public required string Key { get; init; }

    /// <summary>What a row must look like.</summary>
    public required Schema Schema { get; init; }

    /// <summary>Fields that no two rows have in common, the key aside.</summary>
    public IReadOnlyList<string> Unique { get; init; } = [];

    public KeyMaking Keys { get; init; }

    /// <summary>Whether only reading is allowed.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Whether PUT makes a row that is not there.</summary>
    public bool MakesOnPut { get; init; } = true;

    /// <summary>Whether a change must name the version that it is of.</summary>
    public bool NeedsIfMatch { get; init; }

    /// <summary>Rows a page when a request names none; null for all.</summary>
    public int? PageSize { get; init; }

    public int LargestPage { get; init; } = 1000;

    /// <summary>The members of a list's object; null for a bare array.</summary>
    public Envelope? Envelope { get; init; }

    public string Name => Path.Text;
}
