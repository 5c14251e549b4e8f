using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>CAST, and conversion functions with clauses of their own.</summary>
internal static class CastBinder
{
    public static BoundExpression Bind(ExpressionBinder binder, CastExpression cast)
    {
        var type = DataTypeBinder.Bind(cast.Type, binder.Context.Nls, binder.Context.Compat);
        var operand = binder.Bind(cast.Operand);
        if (cast.Format is not null)
            return new BoundConversion(type, Formatted(binder, cast, operand, type), isExplicit: true, cast.Position);
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
            var type = DataTypeBinder.Bind(call.Type!, binder.Context.Nls, binder.Context.Compat); // its grammar has one
            var conversion = new BoundConversion(type, operand, isExplicit: true, call.Position);
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

    private static BoundExpression Formatted(ExpressionBinder binder, CastExpression cast, BoundExpression operand, OracleType type)
    {
        var arguments = new List<BoundExpression> { operand, binder.Bind(cast.Format!) }; // the caller has looked
        if (cast.NlsParameter is not null)
            arguments.Add(binder.Bind(cast.NlsParameter));
        var function = type.Kind switch
        {
            OracleTypeKind.Date => "TO_DATE",
            OracleTypeKind.Timestamp => "TO_TIMESTAMP",
            OracleTypeKind.TimestampTz or OracleTypeKind.TimestampLtz => "TO_TIMESTAMP_TZ",
            _ when type.IsText => "TO_CHAR",
            _ => "TO_NUMBER",
        };
        return CallBinder.BindNamed(binder, function, arguments, cast.Position);
    }
}
