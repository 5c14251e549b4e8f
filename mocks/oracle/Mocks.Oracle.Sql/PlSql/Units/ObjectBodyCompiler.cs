using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Compiles CREATE TYPE BODY: gives the methods that the type declares what they run.</summary>
internal sealed class ObjectBodyCompiler(SessionContext session, StoredUnit body, ObjectDetail type, IReadOnlyList<MethodSymbol> methods, RoutineSymbol constructors)
{
    public (IReadOnlyList<UnitError> Errors, IReadOnlyList<Dependency> Dependencies) Compile()
    {
        var syntax = (CreateTypeBody)body.Syntax!; // a body that doesn't parse isn't passed on
        var unit = new UnitCompilation(session, new SourceText(body.Source, syntax.Source.Start), $"{body.Owner}.{body.Name}") { UnitType = "TYPE BODY" };
        unit.DependOn(body);
        var scope = new BlockScope(unit, new Routine(unit.UnitName, -1), null);
        foreach (var method in syntax.Methods)
        {
            try
            {
                Compile(scope, method);
            }
            catch (CompileError error)
            {
                unit.Note(error, method.Position, "Item");
            }
        }

        foreach (var missing in Declared().Where(d => !d.Signature.IsImplemented && d.Syntax.Instantiable))
        {
            unit.Note(
                new CompileError(syntax.Source.Start, $"PLS-00538: subprogram or cursor '{missing.Signature.Name}' is declared in an object type specification and must be defined in the object type body") { StandsAlone = true },
                syntax.Position, "Item");
        }

        return (unit.Errors(), unit.Dependencies);
    }

    private void Compile(BlockScope scope, ObjectMethod method)
    {
        var plain = MethodSignature.Plain(method.Routine);
        var found = Declared().FirstOrDefault(d => d.Syntax.Kind == method.Kind && d.Signature.Name == method.Routine.Name.Name && RoutineCompiler.AreSame(MethodSignature.Plain(d.Syntax.Routine), plain));
        if (found.Signature is not { } signature)
        {
            throw new CompileError(method.Position, $"PLS-00539: subprogram '{method.Routine.Name.Name}' is declared in an object type body and must be defined in the object type specification")
            {
                StandsAlone = true,
            };
        }

        if (method.Routine.Body is null && method.Routine.External is null)
            return;
        RoutineCompiler.CompileBody(scope, signature, method.Routine);
        if (signature.Constructed is not { } self)
            return;
        var (run, result) = (signature.Routine.Body, signature.Routine.ResultSlot);
        signature.Routine.Body = frame =>
        {
            frame.Slots[self.Slot] = Mocks.Oracle.Types.Datum.Object(ObjectValue.Blank(type));
            run(frame);
            frame.Slots[result] = frame.Slots[self.Slot];
            return Flow.Return;
        };
    }

    private IEnumerable<(RoutineSignature Signature, ObjectMethod Syntax)> Declared() =>
        methods.Select(m => (m.Signature, m.Syntax)).Concat(constructors.Overloads.Where(c => c.Method is not null).Select(c => (c, c.Method!))); // filtered just before
}
