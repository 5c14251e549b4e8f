using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Procedures and functions: what callers see of them, and their bodies.</summary>
internal static class RoutineCompiler
{
    /// <summary>Declares a routine in a scope; a body finds the declaration that came before it.</summary>
    public static RoutineSignature Declare(BlockScope scope, RoutineDeclaration declaration)
    {
        var symbol = Overloads(scope, declaration);
        if (declaration.Body is not null && symbol.Overloads.Find(o => o.Syntax.Body is null && AreSame(o.Syntax, declaration)) is { } announced)
        {
            announced.IsImplemented = true;
            return announced;
        }

        var signature = Sign(scope, declaration, new Routine(scope.Unit.UnitName, scope.Routine.Level + 1) { Rights = scope.Routine.Rights });
        symbol.Overloads.Add(signature);
        return signature;
    }

    public static RoutineSignature Sign(BlockScope scope, RoutineDeclaration declaration, Routine routine)
    {
        var parameters = new List<ParameterSymbol>();
        foreach (var parameter in declaration.Parameters)
        {
            if (parameters.Exists(p => p.Name == parameter.Name.Name))
                throw new CompileError(parameter.Position, "PLS-00410: duplicate fields in RECORD,TABLE or argument list are not permitted");
            var type = TypeBinder.Bind(scope, parameter.Type, isFormal: true);
            var variable = new VariableSymbol(parameter.Name.Name, type, routine, routine.Layout.Allocate()) { IsReadOnly = parameter.Mode == ParameterMode.In };
            if (parameter.Default is not null && parameter.Mode != ParameterMode.In)
                throw new CompileError(parameter.Position, "PLS-00230: OUT and IN OUT formal parameters may not have default expressions");
            parameters.Add(new ParameterSymbol(parameter.Name.Name, parameter.Mode, type, variable)
            {
                NoCopy = parameter.NoCopy,
                Default = parameter.Default is null ? null : Coercion.Value(scope, parameter.Default, type),
            });
        }

        var result = declaration.Return is null ? null : TypeBinder.Bind(scope, declaration.Return, isFormal: true);
        routine.Name = declaration.Name.Name;
        routine.IsFunction = result is not null;
        routine.IsPipelined = declaration.Pipelined;
        if (result is not null)
            routine.ResultSlot = routine.Layout.Allocate();
        return new RoutineSignature(declaration.Name.Name, parameters, result, routine) { Syntax = declaration };
    }

    public static void CompileBody(BlockScope scope, RoutineSignature signature, RoutineDeclaration declaration)
    {
        var unit = scope.Unit;
        if (declaration.External is not null)
        {
            signature.Routine.Body = static _ => throw Ora.Unsupported("external routines");
            return;
        }

        signature.IsImplemented = true;
        var inner = new BlockScope(unit, signature.Routine, scope) { Name = declaration.Name.Name, Result = signature };
        foreach (var parameter in signature.Parameters)
            inner.Declare(parameter.Variable, declaration.Position);
        if (signature.Constructed is { } self)
            inner.Declare(self, declaration.Position);
        signature.Routine.Body = BlockCompiler.CompileBody(inner, declaration.Body!); // the caller has looked
    }

    private static RoutineSymbol Overloads(BlockScope scope, RoutineDeclaration declaration)
    {
        // a package's body implements what its specification, the scope around, announces
        var existing = scope.FindOwn(declaration.Name.Name) ?? (scope.IsPackageBody ? scope.Parent!.FindOwn(declaration.Name.Name) : null); // a body has a specification
        if (existing is RoutineSymbol symbol)
            return symbol;
        var made = new RoutineSymbol(declaration.Name.Name);
        scope.Declare(made, declaration.Position);
        return made;
    }

    /// <summary>Whether two declarations announce and implement the same routine.</summary>
    public static bool AreSame(RoutineDeclaration a, RoutineDeclaration b)
    {
        if (a.Parameters.Count != b.Parameters.Count || a.IsFunction != b.IsFunction)
            return false;
        for (var i = 0; i < a.Parameters.Count; i++)
        {
            if (a.Parameters[i].Name.Name != b.Parameters[i].Name.Name || a.Parameters[i].Mode != b.Parameters[i].Mode || !AreSame(a.Parameters[i].Type, b.Parameters[i].Type))
                return false;
        }

        return true;
    }

    private static bool AreSame(DataType a, DataType b) => (a, b) switch
    {
        (BuiltInType x, BuiltInType y) => x.Name == y.Name,
        (NamedType x, NamedType y) => x.Name[^1].Name == y.Name[^1].Name,
        (TypeOf x, TypeOf y) => x.Name[^1].Name == y.Name[^1].Name,
        (RowTypeOf x, RowTypeOf y) => x.Name[^1].Name == y.Name[^1].Name,
        _ => a.GetType() == b.GetType(),
    };
}
