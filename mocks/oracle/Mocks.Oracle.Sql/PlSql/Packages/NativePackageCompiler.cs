using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>Compiles a package's specification as that of any other, and puts the bodies of C# in.</summary>
internal static class NativePackageCompiler
{
    private const string Create = "CREATE ";

    private static int _lastId;

    public static CompiledPackage Compile(SessionContext session, NativePackage package)
    {
        var text = Create + package.Specification;
        var syntax = (CreatePackage)Parser.ParseStatement(text, session.Instance.Compat);
        if (syntax.Error is { } error)
            throw new InvalidOperationException($"{package.Name}: {error.Line},{error.Column}: {error.Text}");
        var unit = new UnitCompilation(session, new SourceText(package.Specification, Create.Length), "SYS." + package.Name);
        var reference = new PackageReference(Interlocked.Decrement(ref _lastId), unit.UnitName!); // it has just been given
        var routine = new Routine(unit.UnitName, 0);
        var scope = new BlockScope(unit, routine, null) { Name = package.Name };
        routine.Body = new DeclarationCompiler(scope).Compile(syntax.Declarations);
        if (unit.HasErrors)
            throw unit.ToException();
        var bodies = new NativeRoutines();
        package.Implement(bodies);
        foreach (var symbol in scope.Symbols.OfType<RoutineSymbol>())
        {
            for (var i = 0; i < symbol.Overloads.Count; i++)
                Implement(symbol.Overloads[i], bodies.Find(symbol.Name, i + 1));
        }

        var compiled = new CompiledPackage(reference, routine, PackageMembers.Of(scope, reference), [], []);
        reference.Compiled = compiled;
        return compiled;
    }

    private static void Implement(RoutineSignature routine, Action<NativeCall>? body)
    {
        if (body is null)
        {
            routine.Routine.Body = _ => throw Ora.Unsupported(routine.Routine.Unit + "." + routine.Name);
            return;
        }

        routine.Routine.IsNative = true;
        routine.Routine.Body = frame =>
        {
            body(new NativeCall(frame, routine));
            return Flow.Return;
        };
    }
}
