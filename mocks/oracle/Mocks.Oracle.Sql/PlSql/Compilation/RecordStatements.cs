using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>INSERT … VALUES record and UPDATE … SET ROW = record, written out with the record's fields.</summary>
internal static class RecordStatements
{
    public static Statement Expand(BlockScope scope, Statement statement) => statement switch
    {
        InsertStatement { Source: InsertRecord source } insert => insert with { Source = new InsertValues(source.Position, [Fields(scope, source.Record)]) },
        InsertStatement { Source: InsertValues { Rows: [[NameExpression or FunctionCall or MemberAccess or Invocation] row] } } insert when IsRecord(scope, row[0]) =>
            insert with { Source = new InsertValues(insert.Source.Position, [Fields(scope, row[0])]) },
        UpdateStatement { Set: [{ Columns.Count: 0 } row] } update => update with { Set = Assignments(scope, update, row) },
        _ => statement,
    };

    private static bool IsRecord(BlockScope scope, Expression expression)
    {
        var name = expression switch { NameExpression n => n.Parts, FunctionCall c => c.Name, _ => null };
        return name is not null && NameLookup.Find(scope, name) is (VariableSymbol, _) && scope.Binder.Bind(expression).Type.Detail is RecordDetail;
    }

    private static List<Expression> Fields(BlockScope scope, Expression record)
    {
        if (scope.Binder.Bind(record).Type.Detail is not RecordDetail detail)
            throw new CompileError(record.Position, "PLS-00382: expression is of wrong type");
        return [.. detail.Fields.Select(f => Field(record, f.Name))];
    }

    private static Expression Field(Expression record, string field)
    {
        var member = new Identifier(field, true, record.Position);
        return record is NameExpression name ? new NameExpression(name.Position, [.. name.Parts, member]) : new MemberAccess(record.Position, record, member);
    }

    private static IReadOnlyList<Assignment> Assignments(BlockScope scope, UpdateStatement update, Assignment row)
    {
        var fields = Fields(scope, row.Value);
        if (update.Target is not NamedTable named || scope.Unit.Resolver.Find(named.Name.Schema?.Name, named.Name.Name.Name) is not TableDefinition table)
            throw new CompileError(row.Position, "PLS-00382: expression is of wrong type");
        var columns = table.Columns.Where(c => !c.IsHidden && !c.IsInvisible && !c.IsVirtual).ToList();
        if (columns.Count != fields.Count)
            throw new CompileError(row.Position, columns.Count > fields.Count ? "PL/SQL: ORA-00947: not enough values" : "PL/SQL: ORA-00913: too many values");
        return [.. columns.Select((c, i) => new Assignment(row.Position, [new NameExpression(row.Position, [new Identifier(c.Name, true, row.Position)])], fields[i]))];
    }
}
