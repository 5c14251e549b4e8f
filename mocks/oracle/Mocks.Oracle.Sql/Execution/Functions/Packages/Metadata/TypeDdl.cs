using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages.Metadata;

/// <summary>A column's type as DBMS_METADATA writes it.</summary>
internal static class TypeDdl
{
    public static string Of(TableColumn column, MetadataTransform transform)
    {
        var type = column.Type;
        return type.Kind switch
        {
            OracleTypeKind.Number when column.HasNoPrecision => Text($"NUMBER(*,{type.Scale})"),
            OracleTypeKind.Number when type.Scale == OracleType.NoScale && type.Precision == 0 => "NUMBER",
            OracleTypeKind.Number => Text($"NUMBER({type.Precision},{type.Scale})"),
            OracleTypeKind.Varchar2 => Text($"VARCHAR2({type.Length}{Semantics(type, transform)})"),
            OracleTypeKind.Char => Text($"CHAR({type.Length}{Semantics(type, transform)})"),
            OracleTypeKind.Timestamp => Text($"TIMESTAMP ({type.Scale})"),
            OracleTypeKind.TimestampTz => Text($"TIMESTAMP ({type.Scale}) WITH TIME ZONE"),
            OracleTypeKind.TimestampLtz => Text($"TIMESTAMP ({type.Scale}) WITH LOCAL TIME ZONE"),
            OracleTypeKind.IntervalYM => Text($"INTERVAL YEAR ({type.Precision}) TO MONTH"),
            OracleTypeKind.IntervalDS => Text($"INTERVAL DAY ({type.Precision}) TO SECOND ({type.Scale})"),
            OracleTypeKind.Object or OracleTypeKind.Collection when type.TypeName is { } name => string.Join('.', name.Split('.').Select(part => $"\"{part}\"")),
            _ => type.ToString(),
        };
    }

    private static string Semantics(OracleType type, MetadataTransform transform) =>
        type.CharSemantics ? " CHAR" : transform.SizeByteKeyword ? " BYTE" : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
