using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>AFTER SERVERERROR: triggers that are told of the error that a client's call ends with.</summary>
internal static class ServerErrors
{
    /// <summary>Errors of which Oracle tells no trigger: no row, too many rows, and those after which there is no server to run one.</summary>
    private static bool IsTold(int code) => code is not (1403 or 1422 or 1423 or 1034 or 4030 or 28 or 1012 or 1013);

    public static bool AreTold(SessionContext session, OraException error) => IsTold(error.Code) && !session.IsTellingError && session.Catalog.TriggersOn(0).Any();

    /// <summary>Fires them in a transaction of their own.</summary>
    /// <returns>The error that the client gets: the same, with what a trigger raised behind it.</returns>
    public static OraException Told(SessionContext session, OraException error)
    {
        session.IsTellingError = true;
        var outer = session.BeginAutonomous();
        try
        {
            SystemEvents.Fire(session, TriggerTiming.After, new SystemEvent("SERVERERROR") { Error = error });
            session.Commit();
            return error;
        }
        catch (OraException raised)
        {
            session.Rollback();
            return error.WithLines([.. error.Lines, raised.Headline, .. raised.Lines]);
        }
        finally
        {
            session.EndAutonomous(outer);
            session.IsTellingError = false;
        }
    }
}
