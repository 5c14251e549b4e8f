using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A transformation of messages: an expression of SQL over <c>source.user_data</c>, or over <c>source</c>'s attributes.</summary>
internal sealed record TransformationDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.Transformation;

    /// <summary>OWNER.NAME of an object type, or RAW and its like.</summary>
    public required string From { get; init; }

    public required string To { get; init; }

    public required string Expression { get; init; }
}
