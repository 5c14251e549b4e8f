using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>FOR UPDATE: which tables' rows are locked.</summary>
internal static class ForUpdateBinder
{
    public static BoundForUpdate Bind(BindingContext context, ForUpdate clause, Scope scope, bool isGrouped)
    {
        if (isGrouped)
            throw Ora.Error(2014, clause.Position);
        var tables = new List<BoundTable>();
        if (clause.Of.Count == 0)
        {
            foreach (var source in scope.Leaves())
                tables.AddRange(Tables(source, clause.Position));
        }

        foreach (var column in clause.Of)
        {
            var bound = new ExpressionBinder(context, scope, Clause.Select).Bind(column) as BoundSlot;
            tables.AddRange(bound?.Source is { } source ? Tables(source, column.Position) : throw Ora.Error(904, column.Position, $"\"{column.Parts[^1].Name}\""));
        }

        foreach (var table in tables)
        {
            _ = table.RowIdSlot;
            if (!context.Resolver.Privileges.HasObject(table.Table, "UPDATE") && !context.Resolver.Privileges.HasObject(table.Table, "SELECT"))
                throw Ora.Error(1031, clause.Position);
        }

        var seconds = clause.Seconds is NumberLiteral number ? int.Parse(number.Text, CultureInfo.InvariantCulture) : 0;
        return new BoundForUpdate([.. tables.Distinct()], clause.Wait, seconds);
    }

    private static IEnumerable<BoundTable> Tables(BoundSource source, int position) => source switch
    {
        BoundTable table => [table],
        BoundDual => [],
        BoundDerived { Query: { Body: BoundSelect { Grouping: null, IsDistinct: false } select, Limit: null } } =>
            select.From.SelectMany(Scope.Leaves).SelectMany(s => Tables(s, position)),
        _ => throw Ora.Error(2014, position),
    };
}
