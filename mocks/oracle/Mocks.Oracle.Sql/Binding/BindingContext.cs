using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What one statement is bound in.</summary>
internal sealed class BindingContext
{
    public required string Sql { get; init; }

    public required ObjectResolver Resolver { get; init; }

    public required Nls Nls { get; init; }

    /// <summary>19 or 23.</summary>
    public required int Compat { get; init; }

    public required IFunctionLibrary Functions { get; init; }

    public IStoredCode? StoredCode { get; init; }

    public IVariableScope? Variables { get; init; }

    /// <summary>Set for expressions of PL/SQL.</summary>
    public IProceduralNames? Procedural { get; init; }

    /// <summary>By position; where the client hasn't told yet, null.</summary>
    public IReadOnlyList<OracleType?> BindTypes { get; init; } = [];

    public FrameLayout Frame { get; init; } = new();

    /// <summary>Set when something in the statement keeps it from being cached: its answer depends on more than its text and binds.</summary>
    public bool IsVolatile { get; set; }

    public SchemaCatalog Catalog => Resolver.Catalog;
}
