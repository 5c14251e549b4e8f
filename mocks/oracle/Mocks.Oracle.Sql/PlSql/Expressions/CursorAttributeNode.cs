using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>cursor%FOUND, %NOTFOUND, %ROWCOUNT, %ISOPEN; without a cursor, those of SQL.</summary>
internal sealed class CursorAttributeNode(BoundExpression? cursor, string attribute, int position)
    : ProceduralNode(attribute == "ROWCOUNT" ? ScalarDetail.PlsInteger : OracleType.Boolean, position)
{
    public override Evaluator Compile(ExpressionCompiler compiler)
    {
        if (cursor is null)
            return Implicit();
        var value = compiler.Compile(cursor);
        if (attribute == "ISOPEN")
            return frame => Datum.Boolean(value(frame).AsObject() is CursorValue { IsOpen: true });
        Func<CursorValue, Datum> read = attribute switch
        {
            "ROWCOUNT" => static c => Datum.Number(c.RowCount),
            "FOUND" => static c => c.Found is { } found ? Datum.Boolean(found) : default,
            _ => static c => c.Found is { } found ? Datum.Boolean(!found) : default,
        };
        return frame => value(frame).AsObject() is CursorValue { IsOpen: true } open ? read(open) : throw Ora.Error(1001);
    }

    private Evaluator Implicit() => attribute switch
    {
        "ISOPEN" => static _ => Datum.False,
        "ROWCOUNT" => static frame => PlSqlSession.Of(frame.Session).RowCount is { } count ? Datum.Number(count) : default,
        "FOUND" => static frame => PlSqlSession.Of(frame.Session).RowCount is { } count ? Datum.Boolean(count > 0) : default,
        _ => static frame => PlSqlSession.Of(frame.Session).RowCount is { } count ? Datum.Boolean(count == 0) : default,
    };
}
