using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Records and collections are values: who assigns one gets its own.</summary>
internal static class CompositeValues
{
    public static Datum Copy(Datum value) => value.AsObject() switch
    {
        RecordValue record => Datum.Object(record.Copy()),
        ObjectValue found => Datum.Object(found.Copy()),
        CollectionValue collection => Datum.Object(collection.Copy()),
        _ => value,
    };
}
