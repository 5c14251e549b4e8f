using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Types;

/// <summary>A REF CURSOR type; strong when it has a row.</summary>
internal sealed class CursorDetail(string name, RecordDetail? row) : TypeDetail
{
    public string Name => name;

    public RecordDetail? Row => row;

    public OracleType ToType() => OracleType.Cursor with { TypeName = name, Detail = this };
}
