using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>A query being fetched.</summary>
internal sealed class OpenQuery(Frame frame, RowSource source, int[] slots)
{
    public bool TryRead([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Datum[]? row)
    {
        if (!source.Next())
        {
            row = null;
            return false;
        }

        row = new Datum[slots.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = frame.Slots[slots[i]];
        return true;
    }
}
