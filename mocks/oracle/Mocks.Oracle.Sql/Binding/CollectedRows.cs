using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>The type of what COLLECT and MULTISET gather, before CAST makes a collection of it: a value is a list of rows.</summary>
internal sealed class CollectedRows(IReadOnlyList<OracleType> columns) : TypeDetail
{
    public IReadOnlyList<OracleType> Columns => columns;

    public OracleType ToType() => new(OracleTypeKind.Collection) { Detail = this };
}
