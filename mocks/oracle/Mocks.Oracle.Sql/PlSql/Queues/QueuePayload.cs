using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Queues;

/// <summary>Payloads as the column USER_DATA keeps them, and as those who take a message get them.</summary>
internal static class QueuePayload
{
    private static readonly OracleType Raw = OracleType.Raw(32_767);

    /// <summary>ORA-25215 for a payload that is not of the queue's type.</summary>
    public static Datum Stored(TableDefinition table, OracleType type, Datum value)
    {
        switch (table.Queueing!.PayloadType) // asked of queue tables alone
        {
            case "RAW" when type.Kind is OracleTypeKind.Raw or OracleTypeKind.LongRaw or OracleTypeKind.Null:
                return Datum.Lob(Lob.FromBytes(value.AsRaw()));
            case "RAW" when type.Kind == OracleTypeKind.Blob:
                return value;
            case "JSON" when type.Kind is OracleTypeKind.Json or OracleTypeKind.Null:
                return value;
            case var wanted when type.Kind == OracleTypeKind.Null || Fits(value, type, wanted):
                return value;
            default:
                throw Ora.Error(25215);
        }
    }

    public static OracleType TypeOf(TableDefinition table) => table.Queueing!.PayloadType == "RAW" ? Raw : table.Columns[QueueColumns.Payload].Type;

    public static Datum Taken(TableDefinition table, Datum stored) =>
        table.Queueing!.PayloadType == "RAW" ? stored.IsNull ? default : Datum.Raw(stored.AsLob().ToBytes()) : stored;

    private static bool Fits(Datum value, OracleType type, string wanted)
    {
        var detail = value.AsObject() is ObjectValue found ? found.Type : type.Detail as ObjectDetail;
        while (detail is not null && detail.FullName != wanted)
            detail = detail.Super;
        return detail is not null;
    }
}
