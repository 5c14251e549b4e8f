using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>How a routine is called.</summary>
internal sealed class RoutineSignature(string name, IReadOnlyList<ParameterSymbol> parameters, OracleType? result, Routine routine) : IStoredFunction
{
    public string Name => name;

    public IReadOnlyList<ParameterSymbol> Parameters => parameters;

    /// <summary>Null for a procedure.</summary>
    public OracleType? Result => result;

    public Routine Routine => routine;

    public required RoutineDeclaration Syntax { get; init; }

    /// <summary>The package that it belongs to, when it is called from elsewhere.</summary>
    public PackageReference? Package { get; init; }

    /// <summary>Announced, and implemented later.</summary>
    public bool IsImplemented { get; set; }

    /// <summary>Of a method: as its type declares it.</summary>
    public ObjectMethod? Method { get; private init; }

    /// <summary>Of a constructor: SELF, which it fills.</summary>
    public VariableSymbol? Constructed { get; private init; }

    public bool IsPipelined => Syntax.Pipelined;

    OracleType IStoredFunction.ReturnType => ScalarDetail.Plain(result ?? OracleType.Null);

    IReadOnlyList<OracleType> IStoredFunction.ParameterTypes => [.. parameters.Select(p => ScalarDetail.Plain(p.Type))];

    public SqlMacroKind Macro => Syntax.Others.FirstOrDefault(o => o.StartsWith("SQL_MACRO", StringComparison.OrdinalIgnoreCase)) is not { } clause ? SqlMacroKind.None
        : clause.Contains("SCALAR", StringComparison.OrdinalIgnoreCase) ? SqlMacroKind.Scalar : SqlMacroKind.Table;

    public IReadOnlyList<(string Name, bool IsTable)> ParameterNames =>
        [.. Syntax.Parameters.Select(p => (p.Name.Name, p.Type is NamedType { Name: [.., { Name: "TABLE_T" }] }))];

    public RoutineSignature SeenFrom(PackageReference package) => new(name, parameters, result, routine) { Syntax = Syntax, Package = package };

    public RoutineSignature AsMethod(ObjectMethod method, VariableSymbol? constructed) =>
        new(name, parameters, result, routine) { Syntax = Syntax, Method = method, Constructed = constructed };

    /// <summary>Calls it with values for all parameters; the frame afterwards holds result and OUT values.</summary>
    public RoutineFrame Call(SessionContext session, RoutineFrame? outer, ReadOnlySpan<Datum> arguments)
    {
        var frame = new RoutineFrame(routine, session, outer);
        for (var i = 0; i < arguments.Length; i++)
            frame.Slots[parameters[i].Variable.Slot] = arguments[i];
        routine.Run(frame);
        return frame;
    }
}
