using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A function called by SQL.</summary>
internal static class CallFromSql
{
    public static Datum Run(SessionContext session, SqlFunction function, Datum[] arguments)
    {
        var target = function.Target;
        var parameters = target.Parameters;
        if (parameters.Any(p => p.Mode != ParameterMode.In))
            throw Ora.Error(6572, 0, target.Name);
        var state = PlSqlSession.Of(session);
        state.CallsFromSql++;
        var (change, inside) = (session.Changing, session.IsInsideQuery);
        var mutates = change?.Mutating is { } table && session.Workspace.Mutating.Add(table.Id);
        (session.Changing, session.IsInsideQuery) = (null, change is null);
        try
        {
            var outer = target.Package is { } package ? PackageInstances.Of(session, package).Frame : null;
            var values = new Datum[parameters.Count];
            for (var i = 0; i < arguments.Length; i++)
            {
                var type = parameters[function.Given[i]].Type;
                values[function.Given[i]] = arguments[i].AsObject() is Cursor cursor ? Datum.Object(CursorValue.OfClient(cursor)) : ValueChecks.Convert(arguments[i], ((Binding.IStoredFunction)target).ParameterTypes[function.Given[i]], type, session.Nls);
            }

            for (var i = 0; i < values.Length; i++)
            {
                if (!function.Given.Contains(i))
                    values[i] = parameters[i].Default!(outer ?? new RoutineFrame(target.Routine, session, null)); // what isn't given has a default
            }

            return target.Call(session, outer, values).Slots[target.Routine.ResultSlot];
        }
        catch (Raised raised) when (raised.Error.Code == 1403 && raised.Identity is null or { Code: 1403 })
        {
            // SQL takes NO_DATA_FOUND of a function for NULL
            return default;
        }
        catch (Raised raised)
        {
            throw raised.ToError();
        }
        finally
        {
            if (mutates)
                session.Workspace.Mutating.Remove(change!.Mutating!.Id); // it was added because it is there
            (session.Changing, session.IsInsideQuery) = (change, inside);
            state.CallsFromSql--;
        }
    }
}
