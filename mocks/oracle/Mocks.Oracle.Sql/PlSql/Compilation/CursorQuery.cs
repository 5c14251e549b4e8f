using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The query of an explicit cursor and its parameters, which are slots of the frame that declares it.</summary>
internal sealed class CursorQuery(EmbeddedSql sql, IReadOnlyList<ParameterSymbol> parameters, bool hasRowId)
{
    public IReadOnlyList<ParameterSymbol> Parameters => parameters;

    /// <summary>Opens the cursor in the frame where it is declared.</summary>
    public void Open(RoutineFrame frame, CursorValue cursor)
    {
        var (rows, columns) = sql.Open(frame);
        cursor.Open(rows, columns, hasRowId);
    }

    /// <summary>A query FOR UPDATE of one table with its ROWID behind the columns, for CURRENT OF.</summary>
    public static Query? WithRowId(Query query)
    {
        if (query.ForUpdate is null || query.Body is not SelectBlock { From: [NamedTable], GroupBy: null, Quantifier: SetQuantifier.Unspecified } block)
            return null;
        var rowId = new NameExpression(block.Position, [new Identifier("ROWID", false, block.Position)]);
        return query with { Body = block with { Items = [.. block.Items, new SelectItem(block.Position, rowId, null, default) { Heading = "ROWID" }] } };
    }
}
