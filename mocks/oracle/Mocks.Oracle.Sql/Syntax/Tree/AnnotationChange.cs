namespace Mocks.Oracle.Sql.Syntax;

/// <summary>One item of ANNOTATIONS (…).</summary>
internal sealed record AnnotationChange(int Position, AnnotationAction Action, string Name, string? Value) : SyntaxNode(Position)
{
    /// <summary>IF EXISTS, IF NOT EXISTS or OR REPLACE: what would be an error is none.</summary>
    public bool IsLenient { get; init; }
}
