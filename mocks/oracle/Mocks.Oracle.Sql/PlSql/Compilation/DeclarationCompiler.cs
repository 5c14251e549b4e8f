using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The declarations of a block, routine or package: names for the compiler, and steps that give variables their first values.</summary>
internal sealed class DeclarationCompiler(BlockScope scope)
{
    private readonly List<(Step Step, int Line)> _steps = [];
    private readonly List<(RoutineSignature Signature, RoutineDeclaration Syntax)> _bodies = [];

    /// <summary>Declares all and compiles the routines; gives what is to run when the block is entered.</summary>
    public Step Compile(IReadOnlyList<Declaration> declarations)
    {
        foreach (var declaration in declarations)
        {
            try
            {
                Declare(declaration);
            }
            catch (CompileError error)
            {
                Ignore(error, declaration);
            }
            catch (OraException error)
            {
                Ignore(scope.Unit.Translate(error, declaration.Position), declaration);
            }
        }

        foreach (var (signature, syntax) in _bodies)
            RoutineCompiler.CompileBody(scope, signature, syntax);
        return Sequence.Of(_steps);
    }

    /// <summary>A variable whose type is wrong is ignored from there on; whoever uses it is told that it is incomplete.</summary>
    private void Ignore(CompileError error, Declaration declaration)
    {
        var variable = declaration as VariableDeclaration;
        var isOfType = variable is not null && error.Position >= variable.Type.Position && (variable.Default is null || error.Position < variable.Default.Position);
        scope.Unit.Note(error, isOfType ? variable!.Type.Position : declaration.Position, "Item"); // isOfType says that there is one
        if (variable is not null && scope.FindOwn(variable.Name.Name) is null)
            scope.Declare(new IncompleteSymbol(variable.Name.Name), declaration.Position);
    }

    private void Declare(Declaration declaration)
    {
        switch (declaration)
        {
            case VariableDeclaration variable:
                Declare(variable);
                break;
            case ExceptionDeclaration exception:
                scope.Declare(new ExceptionSymbol(exception.Name.Name), exception.Position);
                break;
            case CursorDeclaration cursor:
                CursorDeclarations.Declare(scope, cursor, _steps);
                break;
            case RoutineDeclaration routine:
                Declare(routine);
                break;
            case PragmaDeclaration pragma:
                Pragmas.Apply(scope, pragma);
                break;
            default:
                TypeDeclarations.Declare(scope, declaration);
                break;
        }
    }

    private void Declare(VariableDeclaration declaration)
    {
        var type = ScalarDetail.Restrict(TypeBinder.Bind(scope, declaration.Type), null, null, declaration.NotNull);
        var isNotNull = type.Detail is ScalarDetail { NotNull: true };
        if (declaration.Constant && declaration.Default is null && InitialValues.IsNull(type))
            throw new CompileError(declaration.Position, $"PLS-00322: declaration of a constant '{declaration.Name.Name}' must contain an initialization assignment");
        if (isNotNull && declaration.Default is null)
            throw new CompileError(declaration.Position, "PLS-00218: a variable declared NOT NULL must have an initialization assignment");
        var initial = declaration.Default is null ? null : Coercion.Value(scope, declaration.Default, type);
        var variable = scope.NewVariable(declaration.Name.Name, type, declaration.Constant);
        scope.Declare(variable, declaration.Position);
        var slot = variable.Slot;
        Step step = initial is not null
            ? frame => Set(frame, slot, initial(frame))
            : InitialValues.IsNull(type) ? frame => Set(frame, slot, default) : frame => Set(frame, slot, InitialValues.Of(type, frame));
        _steps.Add((step, scope.Unit.Source.Line(declaration.Position)));
    }

    private static int Set(RoutineFrame frame, int slot, Datum value)
    {
        frame.Slots[slot] = value;
        return Flow.Next;
    }

    private void Declare(RoutineDeclaration declaration)
    {
        var signature = RoutineCompiler.Declare(scope, declaration);
        if (declaration.Body is not null || declaration.External is not null)
            _bodies.Add((signature, declaration));
    }
}
