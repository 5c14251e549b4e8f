using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>SQL%BULK_ROWCOUNT(i) and SQL%BULK_EXCEPTIONS.</summary>
internal static class BulkAttributes
{
    private static readonly OracleType Exception = RecordDetail.Of(
        "BULK_EXCEPTION", [new("ERROR_INDEX", ScalarDetail.PlsInteger), new("ERROR_CODE", ScalarDetail.PlsInteger)]);

    private static readonly CollectionDetail List = new("BULK_EXCEPTIONS", CollectionKind.NestedTable, Exception);

    private static readonly OracleType ListType = List.ToType();

    public static BoundExpression RowCount(BlockScope scope, CursorAttribute attribute)
    {
        var index = Coercion.Value(scope, attribute.Index!, ScalarDetail.PlsInteger); // the caller has looked
        return new ComputedNode(
            ScalarDetail.PlsInteger,
            _ => frame =>
            {
                var counts = PlSqlSession.Of(frame.Session).BulkRowCounts;
                var at = index(frame).AsInteger();
                return at >= 1 && at <= counts.Count ? Datum.Number(counts[(int)at - 1]) : throw Ora.Error(6533);
            },
            attribute.Position);
    }

    public static BoundExpression Exceptions(int position) => new ComputedNode(
        ListType,
        static _ => static frame => Datum.Object(CollectionValue.Of(
            List, PlSqlSession.Of(frame.Session).BulkExceptions.Select(e => Datum.Object(new RecordValue([Datum.Number(e.Index), Datum.Number(e.Code)]))))),
        position);
}
