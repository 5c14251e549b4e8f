using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A synonym; that of all users is owned by PUBLIC.</summary>
internal sealed record SynonymDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.Synonym;

    public required string TargetOwner { get; init; }

    public required string TargetName { get; init; }

    public string? DatabaseLink { get; init; }
}
