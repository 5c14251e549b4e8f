using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A sequence's definition; how far it got is in the storage, under the same id.</summary>
internal sealed record SequenceDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.Sequence;

    public required OracleNumber StartWith { get; init; }

    public required OracleNumber Increment { get; init; }

    public required OracleNumber MinValue { get; init; }

    public required OracleNumber MaxValue { get; init; }

    public bool Cycles { get; init; }

    public int CacheSize { get; init; } = 20;

    public bool IsOrdered { get; init; }

    /// <summary>Behind an identity column.</summary>
    public bool IsOfIdentity { get; init; }
}
