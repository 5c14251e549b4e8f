using System.Globalization;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Settles names and types of a whole query: WITH, set operators, ORDER BY, limits.</summary>
internal sealed class QueryBinder(BindingContext context)
{
    public BoundQuery Bind(Query query, Scope? outer)
    {
        var scope = outer;
        IReadOnlyList<BoundCte> with = [];
        if (query.With is { } clause)
        {
            scope = new Scope(outer, context.Frame);
            with = new WithBinder(context).Bind(clause, scope);
        }

        var bound = query.Body switch
        {
            SelectBlock block => new SelectBinder(context).Bind(block, query, scope),
            NestedQuery nested when query.OrderBy.Count == 0 && query.Limit is null && query.ForUpdate is null => Bind(nested.Query, scope),
            _ => BindOther(query, scope),
        };
        return with.Count == 0 ? bound : Prepend(with, bound);
    }

    /// <summary>For EXISTS only whether there is a row matters.</summary>
    public BoundQuery BindExists(Query query, Scope outer) => Bind(query, outer);

    public BoundLimit? BindLimit(RowLimit? limit, Scope? scope)
    {
        if (limit is null)
            return null;
        var binder = new ExpressionBinder(context, new Scope(scope, context.Frame), Clause.Limit);
        var count = limit.Count is { } given ? TypeRules.ToNumber(binder.Bind(given))
            : limit.HasFetch ? new BoundConstant(OracleType.AnyNumber, Datum.Number(1), limit.Position) : null;
        return new BoundLimit(limit.Offset is null ? null : TypeRules.ToNumber(binder.Bind(limit.Offset)), count, limit.Percent, limit.WithTies);
    }

    private static BoundQuery Prepend(IReadOnlyList<BoundCte> with, BoundQuery query) =>
        new(query.Body) { With = [.. with, .. query.With], OrderBy = query.OrderBy, Limit = query.Limit, ForUpdate = query.ForUpdate };

    private BoundQuery BindOther(Query query, Scope? scope)
    {
        if (query.ForUpdate is { } forUpdate)
            throw Ora.Error(2014, forUpdate.Position);
        var body = BindBody(query.Body, scope);
        return new BoundQuery(body.Body)
        {
            OrderBy = [.. query.OrderBy.Select(o => OrderOfOutput(body, o, scope))],
            Limit = BindLimit(query.Limit, scope),
        };
    }

    private BoundQuery BindBody(QueryBody body, Scope? scope) => body switch
    {
        SetOperation operation => BindSet(operation, scope),
        NestedQuery nested => Bind(nested.Query, scope),
        ValuesBody values => BindValues(values, scope),
        _ => Bind(new Query(body.Position, body), scope),
    };

    private BoundQuery BindSet(SetOperation operation, Scope? scope)
    {
        var left = SequenceRules.Refuse(BindBody(operation.First, scope));
        foreach (var operand in operation.Rest)
            left = new BoundQuery(Combine(operand, left, SequenceRules.Refuse(BindBody(operand.Body, scope))));
        return left;
    }

    private BoundSetOperation Combine(SetOperand operand, BoundQuery left, BoundQuery right)
    {
        if (left.Columns.Count != right.Columns.Count)
            throw Ora.Error(1789, operand.Body.Position);
        var columns = new List<OutputColumn>();
        var leftValues = new List<BoundExpression>();
        var rightValues = new List<BoundExpression>();
        for (var i = 0; i < left.Columns.Count; i++)
        {
            var (l, r) = (left.Columns[i], right.Columns[i]);
            var type = TypeRules.Common(l.Type, r.Type) ?? throw Ora.Error(1790, operand.Body.Position);
            if ((operand.Operator != SetOperator.Union || !operand.All) && (type.IsLob || type.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw))
                throw type.IsLob ? Ora.Error(932, operand.Position, "-", type.FamilyName) : Ora.Error(997, operand.Position);
            leftValues.Add(Value(l, type, operand.Position));
            rightValues.Add(Value(r, type, operand.Position));
            columns.Add(new OutputColumn(l.Name, type, l.Nullable || r.Nullable, context.Frame.Allocate()));
        }

        return new BoundSetOperation(operand.Operator, operand.All, left, right, leftValues, rightValues, columns);
    }

    private static BoundExpression Value(OutputColumn column, OracleType type, int position)
    {
        var slot = new BoundSlot(column.Type, column.Slot, column.Nullable, position);
        return type.IsNull ? slot : TypeRules.Convert(slot, type);
    }

    private BoundQuery BindValues(ValuesBody values, Scope? scope)
    {
        var binder = new ExpressionBinder(context, new Scope(scope, context.Frame), Clause.Values);
        var rows = values.Rows.Select(r => r.Items.Select(binder.Bind).ToList()).ToList();
        var width = rows[0].Count;
        var columns = new List<OutputColumn>();
        for (var i = 0; i < width; i++)
        {
            var column = i;
            var type = CaseBinder.ResultType([.. rows.Select(r => r.Count == width ? r[column] : throw Ora.Error(1789, values.Position))]);
            foreach (var row in rows)
                row[i] = type.IsNull ? row[i] : TypeRules.Convert(row[i], type);
            columns.Add(new OutputColumn($"COL{i + 1}", type, true, context.Frame.Allocate()));
        }

        return new BoundQuery(new BoundValues(rows, columns));
    }

    /// <summary>After a set operator ORDER BY knows only the output: positions and names, and expressions of names.</summary>
    private BoundOrder OrderOfOutput(BoundQuery query, OrderItem item, Scope? scope)
    {
        if (item.Value is NumberLiteral number)
        {
            if (!int.TryParse(number.Text, CultureInfo.InvariantCulture, out var position) || position < 1 || position > query.Columns.Count)
                throw Ora.Error(1785, item.Position);
            return OrderBinder.Of(Reference(query.Columns[position - 1], item.Position), item);
        }

        var aliases = new Dictionary<string, BoundExpression>(StringComparer.Ordinal);
        foreach (var column in query.Columns)
            aliases.TryAdd(column.Name, Reference(column, item.Position));
        var binder = new ExpressionBinder(context, new Scope(scope, context.Frame), Clause.OrderBy) { Aliases = aliases };
        return OrderBinder.Bind(binder, item);
    }

    private static BoundSlot Reference(OutputColumn column, int position) => new(column.Type, column.Slot, column.Nullable, position);
}
