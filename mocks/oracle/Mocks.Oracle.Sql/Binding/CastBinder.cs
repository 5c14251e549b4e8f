using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>CAST, and conversion functions with clauses of their own.</summary>
internal static class CastBinder
{
    public static BoundExpression Bind(ExpressionBinder binder, CastExpression cast)
    {
        var type = DataTypeBinder.Bind(cast.Type, binder.Context);
        var operand = binder.Bind(cast.Operand);
        if (type.Kind is OracleTypeKind.Object or OracleTypeKind.Collection && binder.Context.StoredCode is { } code)
            return code.Cast(operand, type, cast.Position);
        IReadOnlyList<Expression> formats = cast.Format is null ? [] : cast.NlsParameter is null ? [cast.Format] : [cast.Format, cast.NlsParameter];
        if (formats.Count > 0)
            operand = Formatted(binder, formats, operand, type, cast.Position);
        if (!TypeRules.CanConvert(operand.Type, type))
            throw TypeRules.Mismatch(type, operand.Type, cast.Operand.Position);
        if (operand is BoundConstant { Value.IsNull: true })
            return new BoundConstant(type, default, cast.Position);
        var converted = new BoundConversion(type, operand, isExplicit: true, cast.Position);
        return cast.DefaultOnError is null
            ? converted
            : new BoundOnError(converted, TypeRules.Convert(binder.Bind(cast.DefaultOnError), type), cast.Position);
    }

    public static BoundExpression BindConversion(ExpressionBinder binder, ConversionCall call)
    {
        var operand = binder.Bind(call.Operand);
        var formats = call.Formats.Select(binder.Bind);
        if (call.Function.Name == "VALIDATE_CONVERSION")
        {
            var type = DataTypeBinder.Bind(call.Type!, binder.Context); // its grammar has one
            var conversion = new BoundConversion(type, Formatted(binder, call.Formats, operand, type, call.Position), isExplicit: true, call.Position);
            return new BoundCase(
                OracleType.AnyNumber,
                [
                    new BoundIsNull(new BoundOnError(new BoundCase(OracleType.AnyNumber, [new BoundIsNull(conversion, true, call.Position), One(call), One(call)], call.Position), new BoundConstant(OracleType.AnyNumber, default, call.Position), call.Position), true, call.Position),
                    One(call),
                    new BoundConstant(OracleType.AnyNumber, Datum.Number(0), call.Position),
                ],
                call.Position);
        }

        var bound = CallBinder.BindNamed(binder, call.Function.Name, [operand, .. formats], call.Position);
        return call.DefaultOnError is null
            ? bound
            : new BoundOnError(bound, CallBinder.BindNamed(binder, call.Function.Name, [binder.Bind(call.DefaultOnError), .. call.Formats.Select(binder.Bind)], call.Position), call.Position);
    }

    private static BoundConstant One(ConversionCall call) => new(OracleType.AnyNumber, Datum.Number(1), call.Position);

    /// <summary>The operand converted by format models, or itself when there are none.</summary>
    private static BoundExpression Formatted(ExpressionBinder binder, IReadOnlyList<Expression> formats, BoundExpression operand, OracleType type, int position)
    {
        if (formats.Count == 0)
            return operand;
        var function = type.Kind switch
        {
            OracleTypeKind.Date => "TO_DATE",
            OracleTypeKind.Timestamp => "TO_TIMESTAMP",
            OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz => "TO_TIMESTAMP_TZ",
            OracleTypeKind.BinaryDouble => "TO_BINARY_DOUBLE",
            OracleTypeKind.BinaryFloat => "TO_BINARY_FLOAT",
            _ when type.IsText => "TO_CHAR",
            _ => "TO_NUMBER",
        };
        return CallBinder.BindNamed(binder, function, [operand, .. formats.Select(binder.Bind)], position);
    }
}
