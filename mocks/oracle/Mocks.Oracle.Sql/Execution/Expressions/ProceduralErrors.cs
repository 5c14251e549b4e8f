using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>What errors of SQL's conversions are called in PL/SQL: VALUE_ERROR instead of INVALID_NUMBER.</summary>
internal static class ProceduralErrors
{
    public const string CharacterToNumber = ": character to number conversion error";

    public static OraException Of(OraException error) => error.Code switch
    {
        1722 => Ora.Error(6502, 0, CharacterToNumber),
        1465 => Ora.Error(6502, 0, ": hex to raw conversion error"),
        1489 => Ora.Error(6502, 0, ": character string buffer too small"),
        _ => error,
    };
}
