using System.Globalization;
using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A compiled procedure, function, block of a client, or a package's initialization.</summary>
/// <param name="unit">As error stacks name it: OWNER.UNIT; null for a client's block.</param>
/// <param name="level">How many routines are around it.</param>
internal sealed class Routine(string? unit, int level)
{
    public string? Unit => unit;

    public int Level => level;

    /// <summary>As call stacks name it within its unit; null for the unit itself.</summary>
    public string? Name { get; set; }

    public FrameLayout Layout { get; } = new();

    public bool IsFunction { get; set; }

    /// <summary>Written in C#.</summary>
    public bool IsNative { get; set; }

    /// <summary>PRAGMA AUTONOMOUS_TRANSACTION.</summary>
    public bool IsAutonomous { get; set; }

    public bool IsPipelined { get; set; }

    /// <summary>Where a function leaves its value.</summary>
    public int ResultSlot { get; set; } = -1;

    /// <summary>The definer's; null to go on with those of the caller.</summary>
    public ExecutionRights? Rights { get; set; }

    /// <summary>What runs; set once it is compiled, since routines may call each other.</summary>
    public Step Body { get; set; } = static _ => throw Ora.Error(6508);

    /// <summary>Runs with the frame whose parameters are set.</summary>
    public void Run(RoutineFrame frame)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Ora.Error(6500);
        if (IsAutonomous)
            RunApart(frame);
        else if (Rights is { } rights && !ReferenceEquals(rights, frame.Session.Rights))
            RunAs(rights, frame);
        else
            RunBody(frame);
    }

    private void RunAs(ExecutionRights rights, RoutineFrame frame)
    {
        var before = frame.Session.Rights;
        frame.Session.Rights = rights;
        try
        {
            RunBody(frame);
        }
        finally
        {
            frame.Session.Rights = before;
        }
    }

    /// <summary>In a transaction of its own, which must be over at the end.</summary>
    private void RunApart(RoutineFrame frame)
    {
        var outer = frame.Session.BeginAutonomous();
        var state = PlSqlSession.Of(frame.Session);
        var (firing, calls) = (state.Firing, state.CallsFromSql);
        var (change, inside) = (frame.Session.Changing, frame.Session.IsInsideQuery);
        (state.Firing, state.CallsFromSql) = (Syntax.TriggerEvents.None, 0);
        (frame.Session.Changing, frame.Session.IsInsideQuery) = (null, false);
        var ended = false;
        try
        {
            if (Rights is { } rights)
                RunAs(rights, frame);
            else
                RunBody(frame);
        }
        finally
        {
            (state.Firing, state.CallsFromSql) = (firing, calls);
            (frame.Session.Changing, frame.Session.IsInsideQuery) = (change, inside);
            ended = frame.Session.EndAutonomous(outer);
        }

        if (!ended)
            throw new Raised(Ora.Error(6519)).Leaving(frame);
    }

    private void RunBody(RoutineFrame frame)
    {
        var session = frame.Session;
        frame.Caller = session.Running;
        session.Running = frame;
        try
        {
            var flow = Body(frame);
            if (IsFunction && flow != Flow.Return && !IsPipelined)
                throw Ora.Error(6503);
        }
        catch (OraException error)
        {
            throw new Raised(error).Leaving(frame);
        }
        catch (Raised raised)
        {
            raised.Leaving(frame);
            throw;
        }
        finally
        {
            session.Running = frame.Caller;
        }
    }

    /// <summary>The line of an error stack.</summary>
    public string Place(int line) => unit is null
        ? string.Create(CultureInfo.InvariantCulture, $"ORA-06512: at line {line}")
        : string.Create(CultureInfo.InvariantCulture, $"ORA-06512: at \"{unit}\", line {line}");
}
