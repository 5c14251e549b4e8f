namespace Mocks.Oracle.Sql.Binding;

/// <summary>A variable of a row pattern, as a source of its own: its columns are those of the last row that is mapped to it.</summary>
/// <param name="frame">The statement's.</param>
/// <param name="columns">Those of the rows that are matched.</param>
/// <param name="members">A bit for each plain variable that it means: its own one, those of a SUBSET, or all for the universal one, which has no name.</param>
internal sealed class MatchVariable(FrameLayout frame, IReadOnlyList<SourceColumn> columns, UInt128 members) : BoundRowSource(frame, columns)
{
    public UInt128 Members => members;
}
