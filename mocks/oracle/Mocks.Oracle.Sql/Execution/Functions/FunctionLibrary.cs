using System.Collections.Frozen;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>All built-in scalar functions, by name.</summary>
internal sealed class FunctionLibrary : IFunctionLibrary
{
    private readonly FrozenDictionary<string, ScalarFunction> _functions;

    public FunctionLibrary(IEnumerable<ScalarFunction> functions) =>
        _functions = functions.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    public IEnumerable<string> Names => _functions.Keys;

    public bool IsKnown(string name) => _functions.ContainsKey(name);

    public bool IsBareName(string name) => _functions.TryGetValue(name, out var function) && function.IsBareName;

    public IReadOnlyList<string>? ParametersOf(string name) => _functions.GetValueOrDefault(name)?.Parameters;

    public BoundExpression Bind(string name, IReadOnlyList<BoundExpression> arguments, BindingContext context, int position)
    {
        if (!_functions.TryGetValue(name, out var function))
            throw Ora.Error(904, position, $"\"{name}\"");
        if (function.Parameters is not null && (arguments.Count < function.Least || arguments.Count > function.Most))
            throw Ora.Error(6553, position, "306", $"wrong number or types of arguments in call to '{name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]}'");
        if (arguments.Count < function.Least)
            throw Ora.Error(function.Least == function.Most ? 909 : 938, position);
        if (arguments.Count > function.Most)
            throw Ora.Error(function.Least == function.Most ? 909 : 939, position);
        var signature = function.Resolve(arguments);
        var converted = new List<BoundExpression>(arguments.Count);
        for (var i = 0; i < arguments.Count; i++)
        {
            var wanted = i < signature.Parameters.Count ? signature.Parameters[i] : signature.Parameters.Count > 0 ? signature.Parameters[^1] : null;
            converted.Add(wanted is null ? arguments[i] : TypeRules.Convert(arguments[i], wanted));
        }

        // an integer subtype of PL/SQL says nothing about what a function makes of it
        var result = signature.Result.Detail is null ? signature.Result : signature.Result with { Detail = null };
        return new BoundCall(result, function, converted, position);
    }
}
