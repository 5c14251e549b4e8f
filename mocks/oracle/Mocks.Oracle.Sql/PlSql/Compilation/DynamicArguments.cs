using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The USING clause: values for the binds of a statement that is known only when it runs.</summary>
internal sealed class DynamicArguments
{
    private readonly (Evaluator? Value, Setter? Store, OracleType Type)[] _arguments;

    private DynamicArguments((Evaluator? Value, Setter? Store, OracleType Type)[] arguments) => _arguments = arguments;

    public int Count => _arguments.Length;

    public static DynamicArguments Compile(BlockScope scope, IReadOnlyList<UsingArgument> arguments) => new([.. arguments.Select(a => One(scope, a))]);

    /// <summary>One for each place of the statement, those of RETURNING last: ORA-01008 for too few, ORA-01006 for too many.</summary>
    public BindValue[] Values(RoutineFrame frame, int places, int returned)
    {
        var given = _arguments.Length + returned;
        if (given != places)
            throw Ora.Error(given < places ? 1008 : 1006);
        var values = new BindValue[given];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i >= _arguments.Length
                ? new BindValue(OracleType.Varchar2(OracleType.MaxSqlBytes), default, BindDirection.Out)
                : Bind(_arguments[i].Value is { } value ? value(frame) : default, _arguments[i].Type);
        }

        return values;
    }

    /// <summary>Takes the values of OUT and IN OUT arguments back.</summary>
    public void Receive(RoutineFrame frame, ExecuteResult result)
    {
        for (var i = 0; i < _arguments.Length; i++)
        {
            var (_, store, type) = _arguments[i];
            if (store is null || i >= result.OutValues.Count || result.OutValues[i] is not { } value)
                continue;
            var datum = value.Values.Count switch
            {
                0 => default,
                1 => value.Values[0],
                _ => throw Ora.Error(1422),
            };
            if (datum.AsObject() is Cursor cursor)
                datum = cursor.IsOpen ? Datum.Object(CursorValue.OfClient(cursor)) : default;
            store(frame, ValueChecks.Convert(datum, value.Type, type, frame.Session.Nls));
        }
    }

    private static BindValue Bind(Datum value, OracleType type)
    {
        var plain = ScalarDetail.Plain(type);
        if (plain.IsText || plain.Kind == OracleTypeKind.Raw)
            plain = plain with { Length = plain.Length is 0 or > 32767 ? 32767 : plain.Length };
        return new BindValue(plain.IsNull ? OracleType.Varchar2(32) : plain, value);
    }

    private static (Evaluator? Value, Setter? Store, OracleType Type) One(BlockScope scope, UsingArgument argument)
    {
        if (argument.Mode == ParameterMode.In)
        {
            var bound = scope.Binder.Bind(argument.Value);
            if (bound.Type.Detail is RecordDetail)
                throw new CompileError(argument.Position, "PLS-00457: expressions have to be of SQL types");
            return (scope.Compiler.Compile(bound), null, bound.Type);
        }

        var target = AssignmentTarget.Bind(scope, argument.Value);
        return (argument.Mode == ParameterMode.InOut ? scope.Compiler.Compile(target) : null, ((IAssignable)target).CompileStore(scope.Compiler), target.Type); // AssignmentTarget has looked
    }
}
