using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Compiles a package's specification and, in its scope, the body.</summary>
internal static class PackageUnitCompiler
{
    public static CompiledPackage Compile(SessionContext session, StoredUnit stored, StoredUnit? body, Action<CompiledUnit> announce)
    {
        var syntax = (CreatePackage)stored.Syntax!; // who calls has looked
        var name = $"{stored.Owner}.{stored.Name}";
        var unit = new UnitCompilation(session, new SourceText(stored.Source, syntax.Source.Start), name) { UnitType = "PACKAGE" };
        unit.DependOn(stored);
        var routine = new Routine(name, 0) { Rights = RoutineUnitCompiler.RightsOf(stored) };
        var scope = new BlockScope(unit, routine, null) { Name = stored.Name };
        var reference = new PackageReference(stored.Id, name);
        var enter = new DeclarationCompiler(scope).Compile(syntax.Declarations);
        TypeIdentities.NamePackage(stored, scope.Symbols);
        var members = PackageMembers.Of(scope, reference);
        reference.Compiled = new CompiledPackage(reference, routine, members, unit.Errors(), []);
        announce(reference.Compiled);
        routine.Body = enter;
        IReadOnlyList<UnitError> errors = [];
        IReadOnlyList<Dependency> used = [];
        var hasState = HasState(scope);
        if (body is not null)
        {
            var bodyUnit = new UnitCompilation(session, new SourceText(body.Source, ((CreateUnit)body.Syntax!).Source.Start), name) { UnitType = "PACKAGE BODY" }; // a body that doesn't parse isn't passed on
            bodyUnit.DependOn(body);
            var bodyScope = new BlockScope(bodyUnit, routine, scope) { Name = stored.Name, IsPackageBody = true };
            var step = CompileBody(bodyScope, scope, (CreatePackageBody)body.Syntax);
            routine.Body = frame =>
            {
                enter(frame);
                return step(frame);
            };
            errors = bodyUnit.Errors();
            used = bodyUnit.Dependencies;
            hasState |= HasState(bodyScope);
        }

        routine.IsNative = errors.Count > 0; // it has no line
        if (errors.Count > 0)
            routine.Body = _ => throw Ora.Error(4063, 0, $"package body \"{name}\"").WithLine(OraError.ByCode(6508), $": \"{name}\"");
        reference.Compiled = new CompiledPackage(reference, routine, members, unit.Errors(), [.. unit.Dependencies, .. used]) { BodyErrors = errors, HasState = hasState };
        return reference.Compiled;
    }

    private static Step CompileBody(BlockScope scope, BlockScope specification, CreatePackageBody syntax)
    {
        var enter = new DeclarationCompiler(scope).Compile(syntax.Declarations);
        foreach (var missing in specification.Symbols.OfType<RoutineSymbol>().SelectMany(r => r.Overloads).Where(o => !o.IsImplemented))
        {
            scope.Unit.Note(
                new CompileError(missing.Syntax.Name.Position, $"PLS-00323: subprogram or cursor '{missing.Name}' is declared in a package specification and must be defined in the package body")
                {
                    StandsAlone = true,
                    Text = specification.Unit.Source,
                },
                syntax.Position, "Item");
        }

        if (syntax.Initialization is not { } initialization)
            return enter;
        var run = BlockCompiler.CompileBody(new BlockScope(scope.Unit, scope.Routine, scope), initialization);
        return frame =>
        {
            enter(frame);
            return run(frame);
        };
    }

    private static bool HasState(BlockScope scope) => scope.Symbols.Any(s => s is VariableSymbol { IsReadOnly: false } or CursorSymbol);
}
