using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>Calls: aggregates, analytic functions, those with rules of their own, built-in and stored ones.</summary>
internal static class CallBinder
{
    /// <summary>Library names of what has a grammar of its own; nobody can write them as a call.</summary>
    public const string AtTimeZoneFunction = "AT TIME ZONE";

    public const string ExtractFromFunction = "EXTRACT FROM";

    public static BoundExpression Bind(ExpressionBinder binder, FunctionCall call)
    {
        if (call.DbLink is not null)
            throw Ora.Error(2019, call.Position);
        if (call.Over is null && !call.Star && binder.Context.Variables?.Find(call) is { } value)
            return value;
        if (binder.Scope.Match?.TryBind(binder, call) is { } matched)
            return matched;
        if (call.Name.Count > 1 || (call.Name[0].Quoted && !binder.Context.Functions.IsKnown(call.Name[0].Name)))
        {
            return BindStored(binder, call.Name, call.Arguments, call.Position)
                ?? ObjectBinder.TryPath(binder, call.Name, call.Arguments, call.Position)
                ?? BindPackaged(binder, call.Name, call.Arguments, call.Position)
                ?? JsonDotBinder.TryBind(binder, call)
                ?? XmlBinder.TryBindMethod(binder, call)
                ?? throw Unknown(call);
        }

        var name = call.Name[0].Name;
        if (call.Over is not null)
            return WindowBinder.Bind(binder, call);
        if (AggregateBinder.IsAggregate(name))
            return AggregateBinder.Bind(binder, call);
        return name switch
        {
            "DECODE" => CaseBinder.BindDecode(binder, call),
            "NVL" or "COALESCE" or "IFNULL" => Coalesce(binder, call),
            "NVL2" => Nvl2(binder, call),
            "NULLIF" => NullIf(binder, call),
            "GROUPING" or "GROUPING_ID" or "GROUP_ID" => new BoundGrouping(OracleType.AnyNumber, BindArguments(binder, call), name == "GROUP_ID", call.Position),
            "SYS_CONNECT_BY_PATH" => Path(binder, call),
            "EXTRACT" => BindNamed(binder, "XMLTYPE.EXTRACT", BindArguments(binder, call), call.Position),
            "LNNVL" => Lnnvl(binder, call),
            _ when DomainFunctions.IsKnown(name) && binder.Context.Compat >= 23 => DomainFunctions.Bind(binder, call),
            "ROW_NUMBER" or "NTILE" or "LAG" or "LEAD" or "FIRST_VALUE" or "LAST_VALUE" or "NTH_VALUE" or "RATIO_TO_REPORT" => throw Ora.Error(30484, call.Position),
            _ => Ordinary(binder, call, name),
        };
    }

    /// <summary>TRIM(side character FROM text).</summary>
    public static string TrimFromFunction(TrimSide side) => "TRIM " + side;

    /// <summary>A built-in function on arguments that are bound already.</summary>
    public static BoundExpression BindNamed(ExpressionBinder binder, string name, IReadOnlyList<BoundExpression> arguments, int position) =>
        binder.Context.Functions.Bind(name, arguments, binder.Context, position);

    public static BoundExpression BindTrim(ExpressionBinder binder, TrimExpression trim)
    {
        var operand = binder.Bind(trim.Operand);
        return trim.Character is null
            ? BindNamed(binder, trim.Side switch { TrimSide.Leading => "LTRIM", TrimSide.Trailing => "RTRIM", _ => "TRIM" }, [operand], trim.Position)
            : BindNamed(binder, TrimFromFunction(trim.Side), [operand, binder.Bind(trim.Character)], trim.Position);
    }

    public static BoundExpression BindAtTimeZone(ExpressionBinder binder, AtTimeZone at)
    {
        var operand = binder.Bind(at.Operand);
        if (!operand.Type.IsTimestamp && !operand.Type.IsNull)
            throw Ora.Error(30084, at.Operand.Position);
        var zone = at.Zone is null ? BindNamed(binder, "SESSIONTIMEZONE", [], at.Position) : binder.Bind(at.Zone);
        return BindNamed(binder, AtTimeZoneFunction, [operand, zone], at.Position);
    }

    /// <summary>(a - b) DAY TO SECOND.</summary>
    public static BoundExpression BindInterval(ExpressionBinder binder, IntervalExpression interval)
    {
        var operand = binder.Bind(interval.Operand);
        if (operand is BoundArithmetic { Kind: ArithmeticKind.DateMinusDate } difference)
        {
            operand = interval.Qualifier.From is IntervalField.Year or IntervalField.Month
                ? BindNamed(binder, "NUMTOYMINTERVAL", [BindNamed(binder, "MONTHS_BETWEEN", [difference.Left, difference.Right], interval.Position), ExpressionBinder.TextConstant("MONTH", interval.Position)], interval.Position)
                : BindNamed(binder, "NUMTODSINTERVAL", [difference, ExpressionBinder.TextConstant("DAY", interval.Position)], interval.Position);
        }

        var type = interval.Qualifier.From is IntervalField.Year or IntervalField.Month
            ? OracleType.IntervalYM(interval.Qualifier.LeadingPrecision ?? 2)
            : OracleType.IntervalDS(interval.Qualifier.LeadingPrecision ?? 2, interval.Qualifier.FractionPrecision ?? 6);
        return operand.Type.Kind == type.Kind
            ? new BoundConversion(type, operand, isExplicit: true, interval.Position)
            : throw TypeRules.Mismatch(type, operand.Type, interval.Position);
    }

    /// <summary>A stored function, or null when the name means none.</summary>
    public static BoundExpression? BindStored(ExpressionBinder binder, IReadOnlyList<Identifier> name, IReadOnlyList<Argument> arguments, int position)
    {
        var values = new BoundExpression?[arguments.Count];
        BoundExpression Value(int index) => values[index] ??= binder.Bind(arguments[index].Value);
        if (binder.Context.StoredCode?.FindFunction(name, arguments, index => Value(index).Type, binder.Context) is not { } found)
            return binder.Context.StoredCode?.BindTypeCall(binder, name, arguments, position);
        if (found.Function.Macro != SqlMacroKind.None && binder.Context.Procedural is null)
            return SqlMacroBinder.Scalar(binder, found.Function, found.Arguments, position);
        if (binder.Clause == Clause.Check)
            throw Ora.Error(904, position, string.Join('.', name.Select(p => $"\"{p.Name}\"")));
        var bound = new List<BoundExpression>();
        for (var i = 0; i < found.Arguments.Count; i++)
        {
            if (found.Arguments[i] is not { } argument)
                continue;
            var index = 0;
            while (!ReferenceEquals(arguments[index].Value, argument))
                index++;
            bound.Add(TypeRules.Convert(Value(index), found.Function.ParameterTypes[i]));
        }

        return new BoundStoredCall(found.Function.ReturnType, found.Function, bound, position);
    }

    /// <summary>Functions of packages that come with the database and that SQL uses, such as DBMS_LOB.GETLENGTH: in the library under the dotted name.</summary>
    public static BoundExpression? BindPackaged(ExpressionBinder binder, IReadOnlyList<Identifier> path, IReadOnlyList<Argument> arguments, int position)
    {
        var parts = path[0].Name == "SYS" && (path.Count == 3 || path[^1].Name == "XMLTYPE") ? path.Skip(1) : path;
        var name = string.Join('.', parts.Select(p => p.Name));
        return path.Count > 1 && binder.Context.Functions.IsKnown(name) ? BindNamed(binder, name, Positional(binder, name, arguments, position), position) : null;
    }

    /// <summary>Arguments by name are put in their places; parameters between them that have a default get NULL, which stands for it.</summary>
    private static List<BoundExpression> Positional(ExpressionBinder binder, string function, IReadOnlyList<Argument> arguments, int position)
    {
        var bound = new List<BoundExpression>();
        var parameters = binder.Context.Functions.ParametersOf(function) ?? [];
        foreach (var argument in arguments)
        {
            var index = argument.Name is { } name ? parameters.TakeWhile(p => p != name.Name).Count() : bound.Count;
            if (argument.Name is not null && index >= parameters.Count)
                throw Ora.Error(6553, position, "306", $"wrong number or types of arguments in call to '{function[(function.IndexOf('.', StringComparison.Ordinal) + 1)..]}'");
            while (bound.Count <= index)
                bound.Add(new BoundConstant(OracleType.Null, default, position));
            bound[index] = binder.Bind(argument.Value);
        }

        return bound;
    }

    private static BoundExpression Ordinary(ExpressionBinder binder, FunctionCall call, string name)
    {
        if (!call.Name[0].Quoted && binder.Context.Functions.IsKnown(name))
            return BindNamed(binder, name, BindArguments(binder, call), call.Position);
        return BindStored(binder, call.Name, call.Arguments, call.Position) ?? throw Unknown(call);
    }

    private static OraException Unknown(FunctionCall call) =>
        Ora.Error(904, call.Position, string.Join('.', call.Name.Select(p => $"\"{p.Name}\"")));

    private static List<BoundExpression> BindArguments(ExpressionBinder binder, FunctionCall call) =>
        [.. call.Arguments.Select((a, i) => BareWords.TryBind(call, i) ?? binder.Bind(a.Value))];

    private static BoundExpression Coalesce(ExpressionBinder binder, FunctionCall call)
    {
        var name = call.Name[0].Name;
        if (call.Arguments.Count < 2)
            throw Ora.Error(name == "COALESCE" ? 938 : 909, call.Position);
        if (name == "NVL" && call.Arguments.Count > 2)
            throw Ora.Error(909, call.Position);
        var arguments = BindArguments(binder, call);
        var type = name == "NVL" ? NvlType(arguments[0], arguments[1]) : CaseBinder.ResultType(arguments);
        return new BoundCoalesce(type, [.. arguments.Select(a => type.IsNull ? a : TypeRules.Convert(a, type))], call.Position, isEager: name == "NVL");
    }

    /// <summary>NVL converts the second to the first, unless the first is text or the second wider.</summary>
    private static OracleType NvlType(BoundExpression first, BoundExpression second)
    {
        if (first.Type.IsNull)
            return second.Type;
        if (TypeRules.Common(first.Type, second.Type) is { } common)
            return first.Type.IsBlankPadded && common.IsText && !second.Type.IsBlankPadded ? OracleType.Varchar2(common.ByteLength) : common;
        if (first.Type.IsText)
            return OracleType.Varchar2(Math.Max(first.Type.ByteLength, TypeRules.TextLength(second.Type)));
        return TypeRules.CanConvert(second.Type, first.Type) ? first.Type : throw TypeRules.Mismatch(first.Type, second.Type, second.Position);
    }

    private static BoundCase Nvl2(ExpressionBinder binder, FunctionCall call)
    {
        if (call.Arguments.Count != 3)
            throw Ora.Error(909, call.Position);
        var arguments = BindArguments(binder, call);
        var type = NvlType(arguments[1], arguments[2]);
        return new BoundCase(
            type,
            [
                new BoundIsNull(arguments[0], negated: true, call.Position),
                type.IsNull ? arguments[1] : TypeRules.Convert(arguments[1], type),
                type.IsNull ? arguments[2] : TypeRules.Convert(arguments[2], type),
            ],
            call.Position,
            isEager: true);
    }

    private static BoundCase NullIf(ExpressionBinder binder, FunctionCall call)
    {
        if (call.Arguments.Count != 2)
            throw Ora.Error(909, call.Position);
        var arguments = BindArguments(binder, call);
        if (call.Arguments[0].Value is NullLiteral)
            throw Ora.Error(932, arguments[0].Position, "-", "CHAR");
        if (TypeRules.Common(arguments[0].Type, arguments[1].Type) is null)
            throw TypeRules.Mismatch(arguments[0].Type, arguments[1].Type, arguments[1].Position);
        var comparison = ConditionBinder.Compare(ComparisonOperator.Equal, arguments[0], arguments[1], call.Position);
        return new BoundCase(
            arguments[0].Type.IsBlankPadded ? OracleType.Varchar2(arguments[0].Type.ByteLength) : arguments[0].Type,
            [comparison, new BoundConstant(arguments[0].Type, default, call.Position), arguments[0]], call.Position);
    }

    private static BoundPath Path(ExpressionBinder binder, FunctionCall call)
    {
        if (!binder.Scope.IsHierarchical)
            throw Ora.Error(30002, call.Position);
        if (call.Arguments.Count != 2 || call.Arguments[1].Value is not StringLiteral separator)
            throw Ora.Error(30003, call.Position);
        return new BoundPath(OracleType.Varchar2(4000), TypeRules.ToText(binder.Bind(call.Arguments[0].Value)), separator.Value, call.Position);
    }

    private static BoundLogical Lnnvl(ExpressionBinder binder, FunctionCall call)
    {
        var condition = binder.Condition(call.Arguments[0].Value);
        return new BoundLogical(
            false,
            [new BoundNot(condition, call.Position), new BoundIsNull(condition, negated: false, call.Position)],
            call.Position);
    }
}
