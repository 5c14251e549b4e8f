using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What a dotted name means in PL/SQL: something declared around, of package STANDARD, or of a schema.</summary>
internal static class NameLookup
{
    /// <summary>The symbol, and how many parts of the name it took; null when there is none.</summary>
    public static (Symbol Symbol, int Used)? Find(BlockScope scope, IReadOnlyList<Identifier> name)
    {
        var first = name[0].Name;
        switch (scope.Find(first))
        {
            case ScopeSymbol around when name.Count > 1 && around.Find(name[1].Name) is { } inner:
                return (inner, 2);
            case ScopeSymbol:
                break;
            case RoutineSymbol when name.Count > 1 && FindInside(scope, name) is { } variable:
                return (variable, 2);
            case { } found:
                return (found, 1);
        }

        if (name.Count > 1 && FindInside(scope, name) is { } qualified)
            return (qualified, 2);
        // within a method, attributes and methods of SELF go without it
        if (scope.Find("SELF") is VariableSymbol { Type.Detail: ObjectDetail self } own && IsMember(scope, self, first))
            return (own, 0);
        if (PredefinedExceptions.Find(first) is { } exception)
            return (exception, 1);
        if (name.Count > 1 && first == "STANDARD" && Find(scope, [.. name.Skip(1)]) is { } standard)
            return (standard.Symbol, standard.Used + 1);
        if (name.Count == 1 && !name[0].Quoted && scope.Binder.Context.Functions.IsKnown(first))
            return null;
        return scope.Unit.Library.Find(scope.Unit, name);
    }

    private static bool IsMember(BlockScope scope, ObjectDetail self, string name) =>
        self.IndexOf(name) >= 0 || scope.Unit.Library.TypeOf(scope.Unit.Session, self)?.Find(name, takesSelf: true).Any() == true;

    public static CompileError Undeclared(IReadOnlyList<Identifier> name, int position) =>
        new(position, $"PLS-00201: identifier '{string.Join('.', name.Select(p => p.Name))}' must be declared");

    /// <summary>routine.variable within the routine.</summary>
    private static Symbol? FindInside(BlockScope scope, IReadOnlyList<Identifier> name)
    {
        for (var at = scope; at is not null; at = at.Parent)
        {
            if (at.Name == name[0].Name && at.FindOwn(name[1].Name) is { } found)
                return found;
        }

        return null;
    }
}
