using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Expressions;

/// <summary>Conversions between types. An explicit one also applies length and precision, which shortens text silently.</summary>
internal static class ConversionCompiler
{
    public static Evaluator Compile(ExpressionCompiler compiler, BoundConversion conversion)
    {
        var operand = compiler.Compile(conversion.Operand);
        var (from, to, position) = (conversion.Operand.Type, conversion.Type, conversion.Position);
        if (compiler.Shape.IsProcedural)
            return Procedural(operand, from, to, conversion.IsExplicit);
        if (!conversion.IsExplicit)
            return frame => operand(frame) is { IsNull: false } value ? Convert(value, from, to, frame, position) : default;
        return frame => operand(frame) is { IsNull: false } value ? Cast(value, from, to, frame, position) : default;
    }

    private static Evaluator Procedural(Evaluator operand, OracleType from, OracleType to, bool isExplicit) => frame =>
    {
        var value = operand(frame);
        if (value.IsNull)
            return default;
        try
        {
            return isExplicit ? SqlConversion.Cast(value, from, to, frame.Session.Nls) : SqlConversion.Convert(value, from, to, frame.Session.Nls);
        }
        catch (OraException e)
        {
            throw ProceduralErrors.Of(e);
        }
    };

    private static Datum Convert(Datum value, OracleType from, OracleType to, Frame frame, int position)
    {
        try
        {
            return SqlConversion.Convert(value, from, to, frame.Session.Nls);
        }
        catch (OraException e) when (e.Position == 0)
        {
            throw e.At(position);
        }
    }

    private static Datum Cast(Datum value, OracleType from, OracleType to, Frame frame, int position)
    {
        try
        {
            return SqlConversion.Cast(value, from, to, frame.Session.Nls);
        }
        catch (OraException e) when (e.Position == 0)
        {
            throw e.At(position);
        }
    }
}
