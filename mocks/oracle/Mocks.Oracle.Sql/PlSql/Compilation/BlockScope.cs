using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The names that are declared in one block, routine or package, and how expressions there are compiled.</summary>
internal sealed class BlockScope
{
    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);

    public BlockScope(UnitCompilation unit, Routine routine, BlockScope? parent)
    {
        (Unit, Routine, Parent) = (unit, routine, parent);
        var session = unit.Session;
        var context = new BindingContext
        {
            Sql = unit.Source.Text,
            Resolver = unit.Resolver,
            Nls = session.Nls,
            Compat = session.Instance.Compat,
            Functions = session.Instance.Functions,
            Frame = routine.Layout,
            Procedural = new ProceduralNames(this),
        };
        Binder = new ExpressionBinder(context, new Scope(null, routine.Layout), Clause.Select);
        Compiler = new ExpressionCompiler(new StatementShape(session.Instance, routine.Layout, session.Nls) { IsProcedural = true });
    }

    public UnitCompilation Unit { get; }

    public Routine Routine { get; }

    public BlockScope? Parent { get; }

    public ExpressionBinder Binder { get; }

    public ExpressionCompiler Compiler { get; }

    /// <summary>The block's label or the routine's name.</summary>
    public string? Name { get; init; }

    /// <summary>The routine whose body this is.</summary>
    public RoutineSignature? Result { get; init; }

    /// <summary>The statements of an exception handler.</summary>
    public bool IsHandler { get; init; }

    /// <summary>The scope around is the package's specification.</summary>
    public bool IsPackageBody { get; init; }

    public bool IsInHandler
    {
        get
        {
            for (var scope = this; scope is not null && scope.Routine == Routine; scope = scope.Parent)
            {
                if (scope.IsHandler)
                    return true;
            }

            return false;
        }
    }

    /// <summary>The label of a loop in whose body this is; null anywhere else.</summary>
    public LabelSymbol? Loop { get; init; }

    /// <summary>What is declared here, in this order.</summary>
    public IEnumerable<Symbol> Symbols => _symbols.Values;

    public Symbol? FindOwn(string name) => _symbols.GetValueOrDefault(name);

    public Symbol? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.FindOwn(name) is { } found and not LabelSymbol)
                return found;
        }

        return null;
    }

    public LabelSymbol? FindLabel(string name)
    {
        for (var scope = this; scope is not null && scope.Routine == Routine; scope = scope.Parent)
        {
            if (scope._symbols.GetValueOrDefault("<<" + name) is LabelSymbol label)
                return label;
        }

        return null;
    }

    /// <summary>The innermost loop around.</summary>
    public LabelSymbol? InnermostLoop()
    {
        for (var scope = this; scope is not null && scope.Routine == Routine; scope = scope.Parent)
        {
            if (scope.Loop is { } loop)
                return loop;
        }

        return null;
    }

    /// <summary>The routine in whose body this is; null in a client's block.</summary>
    public RoutineSignature? Function()
    {
        for (var scope = this; scope is not null && scope.Routine == Routine; scope = scope.Parent)
        {
            if (scope.Result is { } function)
                return function;
        }

        return null;
    }

    public void Declare(Symbol symbol, int position)
    {
        if (!_symbols.TryAdd(symbol.Name, symbol))
            throw new CompileError(position, $"PLS-00371: at most one declaration for '{symbol.Name}' is permitted");
    }

    /// <summary>Puts the full form in the place of a forward declaration.</summary>
    public void Replace(Symbol symbol) => _symbols[symbol.Name] = symbol;

    public void DeclareLabel(LabelSymbol label) => _symbols["<<" + label.Name] = label;

    public VariableSymbol NewVariable(string name, OracleType type, bool isReadOnly = false) =>
        new(name, type, Routine, Routine.Layout.Allocate()) { IsReadOnly = isReadOnly };
}
