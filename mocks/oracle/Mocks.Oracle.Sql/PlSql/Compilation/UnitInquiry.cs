using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>$$PLSQL_UNIT, $$PLSQL_UNIT_OWNER and $$PLSQL_UNIT_TYPE: a block of a client has a type only.</summary>
internal static class UnitInquiry
{
    public static BoundConstant Bind(UnitCompilation unit, Identifier inquiry)
    {
        var dot = unit.UnitName?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        var text = inquiry.Name switch
        {
            "$$PLSQL_UNIT" => unit.UnitName?[(dot + 1)..],
            "$$PLSQL_UNIT_OWNER" => unit.UnitName?[..dot],
            _ => unit.UnitType,
        };
        return new BoundConstant(text is null ? OracleType.Null : OracleType.Varchar2(text.Length), Datum.Text(text), inquiry.Position);
    }
}
