using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>A column of a family of views.</summary>
/// <param name="Constant">The value in every row, where the rows don't tell; NULL when it is not known.</param>
/// <param name="Scopes">The editions that have it.</param>
/// <param name="Since">The first release that has it: 19 or 23.</param>
internal sealed record ViewColumn(string Name, OracleType Type, bool NotNull, Datum Constant, ViewScope Scopes, int Since)
{
    public bool IsConstant => !Constant.IsNull;
}
