using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>Values of SQL as content of XML: XML as it is, dates in ISO 8601, the rest as escaped text.</summary>
internal static class XmlContent
{
    private static readonly OracleType Text = OracleType.Varchar2(OracleType.MaxSqlBytes);

    public static string Of(Datum value, OracleType type, Nls nls)
    {
        if (value.IsNull)
            return "";
        return type.Kind switch
        {
            OracleTypeKind.Xml => ((OracleXml)value.AsObject()!).Text, // not NULL
            OracleTypeKind.Date => DatetimeFormat.Parse("YYYY-MM-DD").Format(value.AsDate(), nls),
            OracleTypeKind.Timestamp or OracleTypeKind.TimestampTz => JsonTextWriter.Iso(value.AsTimestamp()),
            OracleTypeKind.Clob or OracleTypeKind.NClob => OracleXml.Escape(value.AsLob().ToText()),
            _ => OracleXml.Escape(type.IsText ? value.AsText() : SqlConversion.Convert(value, type, Text, nls).AsText()),
        };
    }
}
