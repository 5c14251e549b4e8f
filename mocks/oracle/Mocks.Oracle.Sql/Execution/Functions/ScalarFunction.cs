using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>A built-in scalar function.</summary>
/// <param name="Name">In upper case; those of packages that come with the database are dotted: DBMS_LOB.GETLENGTH.</param>
/// <param name="Least">Fewest arguments (ORA-00938 below).</param>
/// <param name="Most">Most arguments (ORA-00939 above).</param>
/// <param name="Resolve">Settles the types of a call from those of its arguments, which it may also look at when they are constants.</param>
internal sealed record ScalarFunction(string Name, int Least, int Most, Func<IReadOnlyList<BoundExpression>, FunctionSignature> Resolve) : IExecutableFunction
{
    /// <summary>Called without parentheses: SYSDATE.</summary>
    public bool IsBareName { get; init; }

    public bool IsDeterministic { get; init; } = true;

    /// <summary>The body is called even when an argument is NULL; otherwise the result is NULL then.</summary>
    public bool AcceptsNull { get; init; }

    /// <summary>Never NULL.</summary>
    public bool IsNeverNull { get; init; }

    /// <summary>Names of the parameters, in upper case, of a packaged function.</summary>
    public IReadOnlyList<string>? Parameters { get; init; }

    public bool IsNullable(IReadOnlyList<BoundExpression> arguments) => !IsNeverNull;

    public Evaluator Compile(ExpressionCompiler compiler, BoundCall call)
    {
        var signature = Resolve(call.Children);
        var arguments = compiler.Compile(call.Children);
        var body = signature.Body;
        var (acceptsNull, position, procedural) = (AcceptsNull, call.Position, compiler.Shape.IsProcedural);
        return frame =>
        {
            var values = arguments.Length == 0 ? [] : new Datum[arguments.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i](frame);
                if (!acceptsNull && values[i].IsNull)
                    return default;
            }

            try
            {
                return body(frame, values);
            }
            catch (OraException e) when (procedural || (e.Position == 0 && position > 0))
            {
                throw procedural ? ProceduralErrors.Of(e) : e.At(position);
            }
        };
    }
}
