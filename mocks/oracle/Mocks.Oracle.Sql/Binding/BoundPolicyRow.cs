namespace Mocks.Oracle.Sql.Binding;

/// <summary>The row that a policy's condition is about, as the only source of its names.</summary>
internal sealed class BoundPolicyRow(FrameLayout frame, IReadOnlyList<SourceColumn> columns) : BoundRowSource(frame, columns);
