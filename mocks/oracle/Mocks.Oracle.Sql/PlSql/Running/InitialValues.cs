using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What a variable holds that was declared without a value: NULL, a record of NULLs, an empty associative array.</summary>
internal static class InitialValues
{
    public static Datum Of(OracleType type, Frame frame) => type.Detail switch
    {
        RecordDetail record => Datum.Object(record.NewValue(frame)),
        CollectionDetail { Kind: CollectionKind.Associative } collection => Datum.Object(collection.NewValue()),
        _ => default,
    };

    public static bool IsNull(OracleType type) => type.Detail is not (RecordDetail or CollectionDetail { Kind: CollectionKind.Associative });
}
