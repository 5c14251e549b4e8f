using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What every object of a schema has.</summary>
internal abstract record SchemaObject
{
    public required int Id { get; init; }

    public required string Owner { get; init; }

    public required string Name { get; init; }

    public abstract ObjectKind Kind { get; }

    public DateTime Created { get; init; }

    public DateTime LastDdl { get; init; }

    /// <summary>STATUS is VALID; views and stored units may be invalid.</summary>
    public bool IsValid { get; init; } = true;

    /// <summary>Came with the database: ORACLE_MAINTAINED.</summary>
    public bool IsMaintained { get; init; }
}
