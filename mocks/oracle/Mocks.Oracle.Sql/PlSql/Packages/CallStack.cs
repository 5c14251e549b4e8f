using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The calls that are running in a session, innermost first.</summary>
internal static class CallStack
{
    /// <summary>Without routines of C#, which no one sees.</summary>
    public static IEnumerable<RoutineFrame> Of(SessionContext session)
    {
        for (var frame = session.Running as RoutineFrame; frame is not null; frame = frame.Caller as RoutineFrame)
        {
            if (!frame.Routine.IsNative)
                yield return frame;
        }
    }

    /// <summary>As DBMS_UTILITY.FORMAT_CALL_STACK and UTL_CALL_STACK name the kind of a unit.</summary>
    public static string KindOf(SessionContext session, Routine routine)
    {
        if (routine.Unit is null)
            return "anonymous block";
        var (owner, name) = Split(routine.Unit);
        foreach (var space in new[] { ObjectNamespace.Body, ObjectNamespace.Main, ObjectNamespace.Trigger })
        {
            if (session.Catalog.Find(owner, name, space) is { } found and (StoredUnit or TriggerDefinition))
                return found.Kind.Text().ToLowerInvariant();
        }

        return "package body";
    }

    /// <summary>The unit's name and, in a package, a type or a block, that of the routine.</summary>
    public static string[] NameOf(Routine routine)
    {
        if (routine.Unit is null)
            return routine.Name is null ? ["__anonymous_block"] : ["__anonymous_block", routine.Name];
        var (_, unit) = Split(routine.Unit);
        return routine.Name is null || routine.Name == unit ? [unit] : [unit, routine.Name];
    }

    public static (string Owner, string Name) Split(string unit)
    {
        var dot = unit.IndexOf('.', StringComparison.Ordinal);
        return (unit[..dot], unit[(dot + 1)..]);
    }
}
