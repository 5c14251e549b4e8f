using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A function as a call of SQL names it: the parameters that are given, the others by default.</summary>
internal sealed class SqlFunction(RoutineSignature target, int[] given) : IStoredFunction
{
    public RoutineSignature Target => target;

    /// <summary>The parameters of the arguments, in the order of the arguments' evaluation.</summary>
    public int[] Given => given;

    public string Name => target.Name;

    public SqlMacroKind Macro => target.Macro;

    public IReadOnlyList<(string Name, bool IsTable)> ParameterNames => target.ParameterNames;

    public OracleType ReturnType => ((IStoredFunction)target).ReturnType;

    public IReadOnlyList<OracleType> ParameterTypes => ((IStoredFunction)target).ParameterTypes;
}
