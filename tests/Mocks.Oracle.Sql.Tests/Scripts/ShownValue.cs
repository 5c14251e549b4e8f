using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Tests.Scripts;

/// <summary>A value as the case files write it.</summary>
internal static class ShownValue
{
    private static readonly OracleType Text = OracleType.Varchar2(OracleType.MaxSqlBytes);

    public static string Of(Datum value, OracleType type, Nls nls) =>
        value.IsNull ? "NULL"
        : type.IsText ? value.AsText()
        : type.Kind == OracleTypeKind.Json ? value.ToString()
        : value.AsObject() is Lob lob ? (lob.IsText ? lob.ToText() : Convert.ToHexString(lob.ToBytes()))
        : SqlConversion.Convert(value, type, Text, nls).AsText();
}
