using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>A collection as a source of rows.</summary>
internal interface IRowsValue
{
    /// <summary>In the order of the elements, each with the columns that its type tells.</summary>
    IEnumerable<Datum[]> Rows { get; }
}
