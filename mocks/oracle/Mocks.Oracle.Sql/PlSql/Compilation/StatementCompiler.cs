using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The statements of a block, a line a kind.</summary>
internal static class StatementCompiler
{
    public static Step CompileAll(BlockScope scope, IReadOnlyList<PlSqlStatement> statements)
    {
        var labels = new Dictionary<int, int>();
        for (var i = 0; i < statements.Count; i++)
        {
            foreach (var label in statements[i].Labels)
            {
                var unit = scope.Unit;
                var symbol = new LabelSymbol(label.Name, unit.NewLabel(), unit.NewLabel(), unit.NewLabel());
                scope.DeclareLabel(symbol);
                labels[symbol.Target] = i;
            }
        }

        var steps = new List<(Step, int)>();
        foreach (var statement in statements)
        {
            if (CompileOne(scope, statement) is { } step)
                steps.Add((step, scope.Unit.Source.Line(statement.Position)));
            else
                steps.Add((static _ => Flow.Next, 0));
        }

        // labels that no GOTO asks for cost nothing
        return Sequence.Of(steps, scope.Unit.HasGoto ? labels : null);
    }

    private static Step? CompileOne(BlockScope scope, PlSqlStatement statement)
    {
        var what = statement is SqlStatement ? "SQL Statement" : "Statement";
        try
        {
            return Compile(scope, statement);
        }
        catch (CompileError error)
        {
            scope.Unit.Note(error, statement.Position, what);
        }
        catch (OraException error) when (error.Code != 3001)
        {
            scope.Unit.Note(scope.Unit.Translate(error, statement.Position), statement.Position, what);
        }

        return null;
    }

    private static Step Compile(BlockScope scope, PlSqlStatement statement) => statement switch
    {
        Block block => BlockCompiler.Compile(scope, block),
        NullStatement or PragmaStatement => static _ => Flow.Next,
        AssignmentStatement assignment => AssignmentCompiler.Compile(scope, assignment),
        ProcedureCall call => ProcedureCallCompiler.Compile(scope, call),
        IfStatement @if => ControlCompiler.Compile(scope, @if),
        CaseStatement @case => CaseCompiler.Compile(scope, @case),
        LoopStatement loop => LoopCompiler.Compile(scope, loop),
        WhileStatement loop => LoopCompiler.Compile(scope, loop),
        ForStatement loop => LoopCompiler.Compile(scope, loop),
        IterateStatement loop => LoopCompiler.Compile(scope, loop),
        CursorForStatement loop => CursorLoopCompiler.Compile(scope, loop),
        ExitStatement exit => ControlCompiler.Compile(scope, exit),
        ContinueStatement next => ControlCompiler.Compile(scope, next),
        GotoStatement @goto => ControlCompiler.Compile(scope, @goto),
        ReturnStatement @return => ControlCompiler.Compile(scope, @return),
        RaiseStatement raise => ControlCompiler.Compile(scope, raise),
        SqlStatement sql => SqlCompiler.Compile(scope, sql),
        OpenStatement open => CursorCompiler.Compile(scope, open),
        OpenForStatement open => CursorCompiler.Compile(scope, open),
        FetchStatement fetch => CursorCompiler.Compile(scope, fetch),
        CloseStatement close => CursorCompiler.Compile(scope, close),
        ExecuteImmediate execute => DynamicSqlCompiler.Compile(scope, execute),
        ForallStatement forall => ForallCompiler.Compile(scope, forall),
        PipeRowStatement pipe => PipeCompiler.Compile(scope, pipe),
        _ => throw Ora.Unsupported(statement.GetType().Name, statement.Position),
    };
}
