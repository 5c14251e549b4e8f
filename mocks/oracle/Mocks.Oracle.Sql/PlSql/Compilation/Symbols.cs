#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A variable, constant, parameter or loop index: a slot of its routine's frame.</summary>
internal sealed class VariableSymbol(string name, OracleType type, Routine routine, int slot) : Symbol(name)
{
    public OracleType Type => type;

    public Routine Routine => routine;

    public int Slot => slot;

    public bool IsReadOnly { get; init; }

    /// <summary>Of a client's bind: the block may give it a value.</summary>
    public bool IsTarget { get; set; }

    /// <summary>Set when it is seen from outside of its package.</summary>
    public PackageReference? Package { get; init; }

    public VariableSymbol SeenFrom(PackageReference package) => new(Name, type, routine, slot) { IsReadOnly = IsReadOnly, Package = package };
}

internal sealed class TypeSymbol(string name, OracleType type) : Symbol(name)
{
    public OracleType Type => type;
}

/// <summary>An explicit cursor: a variable that holds its state, and the query that OPEN runs.</summary>
/// <param name="announced">The cursor of a package that this is seen for from outside: its query may come with the body.</param>
internal sealed class CursorSymbol(string name, VariableSymbol variable, CursorSymbol? announced = null) : Symbol(name)
{
    private CursorQuery? _query;

    public VariableSymbol Variable => variable;

    public CursorQuery? Query
    {
        get => _query ?? announced?.Query;
        set => _query = value;
    }

    public required OracleType Row { get; init; }
}

/// <summary>Procedures and functions of one name.</summary>
internal sealed class RoutineSymbol(string name) : Symbol(name)
{
    public List<RoutineSignature> Overloads { get; } = [];
}

/// <summary>A block's label, a routine or a package, by which the names inside are qualified.</summary>
internal sealed class ScopeSymbol(string name, Func<string, Symbol?> find) : Symbol(name)
{
    public Symbol? Find(string inner) => find(inner);
}

/// <summary>A variable whose declaration is wrong.</summary>
internal sealed class IncompleteSymbol(string name) : Symbol(name)
{
    public static CompileError Used(int position) => new(position, "PLS-00320: the declaration of the type of this expression is incomplete or malformed");
}

/// <summary>Where GOTO goes and, of a loop, EXIT and CONTINUE.</summary>
internal sealed class LabelSymbol(string name, int target, int exit, int continues) : Symbol(name)
{
    public int Target => target;

    public int Exit => exit;

    public int Continue => continues;
}

/// <summary>A parameter as its routine declares it.</summary>
internal sealed record ParameterSymbol(string Name, ParameterMode Mode, OracleType Type, VariableSymbol Variable)
{
    public bool NoCopy { get; init; }

    /// <summary>Null when the parameter must be given.</summary>
    public Execution.Evaluator? Default { get; init; }
}
