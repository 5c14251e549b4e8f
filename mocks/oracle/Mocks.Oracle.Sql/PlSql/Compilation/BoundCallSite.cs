using Mocks.Oracle.Sql.Binding;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A call whose target and arguments are settled.</summary>
/// <param name="Arguments">By parameter; null takes the default.</param>
internal sealed record BoundCallSite(RoutineSignature Target, IReadOnlyList<BoundExpression?> Arguments, int Position)
{
    /// <summary>The target is a method whose first argument, SELF, tells which one runs.</summary>
    public MethodSymbol? Method { get; init; }
}
