using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>A part of an index: leading keys that are equal to the prefix, and bounds for the next key.</summary>
internal readonly record struct IndexRange(Datum[] Prefix)
{
    public Datum? Low { get; init; }

    public bool LowInclusive { get; init; }

    public Datum? High { get; init; }

    public bool HighInclusive { get; init; }
}
