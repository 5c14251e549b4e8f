using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A function called by SQL.</summary>
internal static class CallFromSql
{
    public static Datum Run(SessionContext session, RoutineSignature function, Datum[] arguments)
    {
        var outer = function.Package is { } package ? PackageInstances.Of(session, package).Frame : null;
        try
        {
            var values = new Datum[arguments.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = arguments[i];
            return function.Call(session, outer, values).Slots[function.Routine.ResultSlot];
        }
        catch (Raised raised)
        {
            throw raised.ToError();
        }
    }
}
