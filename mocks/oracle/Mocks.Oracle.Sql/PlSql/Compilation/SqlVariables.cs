using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What an SQL statement takes from the PL/SQL around it: each value becomes a bind.</summary>
/// <param name="scope">Where the statement stands.</param>
/// <param name="notesUses">Whether the unit is to depend on the tables: while it is being compiled.</param>
internal sealed class SqlVariables(BlockScope scope, bool notesUses) : IVariableScope
{
    private readonly List<(Evaluator? Value, OracleType Type)> _binds = [];

    public BoundBind? Find(Expression expression)
    {
        if (Value(expression) is not { } value)
            return null;
        if (value.Type.Detail is RecordDetail)
            throw new CompileError(expression.Position, "PLS-00382: expression is of wrong type");
        return Add(value);
    }

    public void Uses(Catalog.SchemaObject found)
    {
        if (notesUses && !found.IsMaintained)
            scope.Unit.DependOn(found, isExact: false);
    }

    public BoundBind? FindCollection(Expression expression) =>
        Value(expression) is { Type.Detail: CollectionDetail } value ? Add(value) : null;

    public IReadOnlyList<int> Receive(IntoClause into)
    {
        var places = new List<int>();
        var count = new RowReceiver(scope, into).Count;
        for (var i = 0; i < count; i++)
        {
            places.Add(_binds.Count);
            _binds.Add((null, OracleType.Null));
        }

        return places;
    }

    /// <summary>The binds' values in a frame.</summary>
    public BindValue[] Values(RoutineFrame frame)
    {
        if (_binds.Count == 0)
            return [];
        var values = new BindValue[_binds.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var (value, type) = _binds[i];
            values[i] = new BindValue(type, value is null ? default : CompositeValues.Copy(value(frame))); // what a row keeps, nobody may change
        }

        return values;
    }

    private BoundBind Add(BoundExpression value)
    {
        var type = SqlType(value.Type);
        _binds.Add((scope.Compiler.Compile(value), type));
        return new BoundBind(type, _binds.Count - 1, value.Position);
    }

    private static OracleType SqlType(OracleType type)
    {
        var plain = ScalarDetail.Plain(type);
        if (plain.IsText || plain.Kind == OracleTypeKind.Raw)
            return plain with { Length = plain.Length is 0 or > OracleType.MaxSqlBytes ? OracleType.MaxSqlBytes : plain.Length };
        return plain;
    }

    private BoundExpression? Value(Expression expression)
    {
        switch (expression)
        {
            case BindVariable or TriggerRow:
                return scope.Unit.Special(expression);
            case CurrentOf current:
                return CurrentRow(current);
            case NameExpression { Parts: [{ Name: ['$', '$', ..] }] } inquiry:
                return scope.Binder.Bind(inquiry);
            case NameExpression name when IsVariable(name.Parts):
                return scope.Binder.Bind(name);
            case FunctionCall call when IsVariable(call.Name):
                return scope.Binder.Bind(call);
            case MemberAccess or Invocation or CursorAttribute when Root(expression) is { } root && IsVariable(root):
                return scope.Binder.Bind(expression);
            case CursorAttribute:
                return scope.Binder.Bind(expression);
            default:
                return null;
        }
    }

    private static IReadOnlyList<Identifier>? Root(Expression expression) => expression switch
    {
        NameExpression name => name.Parts,
        FunctionCall call => call.Name,
        MemberAccess member => Root(member.Target),
        Invocation invocation => Root(invocation.Target),
        CursorAttribute attribute => Root(attribute.Cursor),
        _ => null,
    };

    /// <summary>A routine declared here can't be called from SQL.</summary>
    private bool IsVariable(IReadOnlyList<Identifier> name) => NameLookup.Find(scope, name) switch
    {
        (VariableSymbol, _) => true,
        (RoutineSymbol routine, _) when scope.Find(name[0].Name) == routine && scope.Unit.UnitName is null =>
            throw new CompileError(name[0].Position, $"PLS-00231: function '{routine.Name}' may not be used in SQL"),
        _ => false,
    };

    private BoundExpression CurrentRow(CurrentOf current)
    {
        if (NameLookup.Find(scope, [current.Cursor]) is not (CursorSymbol cursor, _))
            throw new CompileError(current.Position, $"PLS-00413: identifier in CURRENT OF clause is not a cursor name");
        var variable = MemberBinder.Variable(scope, cursor.Variable, current.Position);
        return new ComputedNode(
            OracleType.RowId,
            compiler =>
            {
                var value = compiler.Compile(variable);
                return frame => value(frame).AsObject() is CursorValue { CurrentRow.IsNull: false } open ? open.CurrentRow : throw Catalog.Ora.Error(1410);
            },
            current.Position);
    }
}
