using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>PRAGMA: EXCEPTION_INIT and AUTONOMOUS_TRANSACTION say what happens, the others are advice.</summary>
internal static class Pragmas
{
    public static void Apply(BlockScope scope, PragmaDeclaration pragma)
    {
        switch (pragma.Name.Name)
        {
            case "EXCEPTION_INIT":
                Initialize(scope, pragma);
                break;
            case "AUTONOMOUS_TRANSACTION":
                scope.Routine.IsAutonomous = true;
                break;
            case "SERIALLY_REUSABLE" or "RESTRICT_REFERENCES" or "INLINE" or "UDF" or "DEPRECATE" or "COVERAGE" or "SUPPRESSES_WARNING_6009":
                break;
            default:
                throw new CompileError(pragma.Position, $"PLS-00127: Pragma {pragma.Name.Name} is not a supported pragma");
        }
    }

    private static void Initialize(BlockScope scope, PragmaDeclaration pragma)
    {
        if (pragma.Arguments is not [{ Value: NameExpression { Parts: [var name] } }, var number])
            throw new CompileError(pragma.Position, "PLS-00124: name of exception expected for first arg in exception_init pragma");
        if (scope.Find(name.Name) is not ExceptionSymbol exception)
            throw new CompileError(pragma.Position, $"PLS-00109: unknown exception name '{name.Name}' in PRAGMA EXCEPTION_INIT");
        var code = number.Value switch
        {
            NumberLiteral literal => OracleNumber.Parse(literal.Text).ToInt64(),
            UnaryExpression { Operator: UnaryOperator.Minus, Operand: NumberLiteral literal } => -OracleNumber.Parse(literal.Text).ToInt64(),
            _ => throw new CompileError(number.Position, "PLS-00702: second argument to PRAGMA EXCEPTION_INIT must be a numeric literal"),
        };
        if (code is not 100 and >= 0 or < -1_000_000 or -1403)
            throw new CompileError(number.Position, "PLS-00701: illegal ORACLE error number " + code.ToString(System.Globalization.CultureInfo.InvariantCulture) + " for PRAGMA EXCEPTION_INIT");
        exception.Code = code == 100 ? 1403 : (int)-code;
    }
}
