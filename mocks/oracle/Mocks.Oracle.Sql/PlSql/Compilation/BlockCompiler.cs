using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Blocks: declarations, statements, handlers.</summary>
internal static class BlockCompiler
{
    /// <summary>A block inside another: its names are its own.</summary>
    public static Step Compile(BlockScope scope, Block block)
    {
        var inner = new BlockScope(scope.Unit, scope.Routine, scope) { Name = block.Labels.Count > 0 ? block.Labels[^1].Name : null };
        return CompileBody(inner, block);
    }

    /// <summary>The block of a scope that is made for it.</summary>
    public static Step CompileBody(BlockScope scope, Block block)
    {
        var enter = new DeclarationCompiler(scope).Compile(block.Declarations);
        var body = StatementCompiler.CompileAll(scope, block.Statements);
        if (block.Handlers.Count > 0)
            body = WithHandlers(body, CompileHandlers(scope, block.Handlers));
        if (block.Declarations.Count == 0)
            return body;
        return frame =>
        {
            enter(frame);
            return body(frame);
        };
    }

    private static (ExceptionSymbol[] Exceptions, Step Step)[] CompileHandlers(BlockScope scope, IReadOnlyList<ExceptionHandler> handlers)
    {
        var compiled = new List<(ExceptionSymbol[], Step)>();
        foreach (var handler in handlers)
        {
            var inner = new BlockScope(scope.Unit, scope.Routine, scope) { IsHandler = true };
            var exceptions = new List<ExceptionSymbol>();
            foreach (var name in handler.Exceptions)
            {
                try
                {
                    exceptions.Add(Exception(scope, name));
                }
                catch (CompileError error)
                {
                    scope.Unit.Note(error, handler.Position, "Statement");
                }
            }

            if (handler.Exceptions.Count == 0 && handler != handlers[^1])
                scope.Unit.Note(new CompileError(handler.Position, "PLS-00370: OTHERS handler must be last among the exception handlers of a block"), handler.Position, "Statement");
            compiled.Add(([.. exceptions], StatementCompiler.CompileAll(inner, handler.Statements)));
        }

        return [.. compiled];
    }

    public static ExceptionSymbol Exception(BlockScope scope, NameExpression name) => NameLookup.Find(scope, name.Parts) switch
    {
        (ExceptionSymbol exception, _) => exception,
        null => throw NameLookup.Undeclared(name.Parts, name.Position),
        _ => throw new CompileError(name.Position, $"PLS-00484: redundant declaration or wrong kind of name: '{name.Parts[^1].Name}' is no exception"),
    };

    private static Step WithHandlers(Step body, (ExceptionSymbol[] Exceptions, Step Step)[] handlers) => frame =>
    {
        Raised raised;
        try
        {
            return body(frame);
        }
        catch (OraException error) when (IsForHandlers(error))
        {
            raised = new Raised(error);
        }
        catch (Raised passing) when (IsForHandlers(passing.Error))
        {
            raised = passing;
        }

        foreach (var (exceptions, step) in handlers)
        {
            if (exceptions.Length == 0 || Array.Exists(exceptions, e => e.Takes(raised)))
                return Handle(step, raised.Caught(frame), frame);
        }

        throw raised;
    };

    private static int Handle(Step step, Raised raised, RoutineFrame frame)
    {
        var session = PlSqlSession.Of(frame.Session);
        var before = session.Handled;
        session.Handled = raised;
        try
        {
            return step(frame);
        }
        catch (OraException error)
        {
            throw new Raised(error).While(raised, frame);
        }
        catch (Raised another)
        {
            another.While(raised, frame);
            throw;
        }
        finally
        {
            session.Handled = before;
        }
    }

    /// <summary>A break by the client and the end of its session go through all handlers.</summary>
    private static bool IsForHandlers(OraException error) => error.Code is not (1013 or 28);
}
