using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>The functions of DBMS_DEBUG_JDWP by which applications learn which session they are.</summary>
internal static class DbmsDebugJdwp
{
    public static IEnumerable<ScalarFunction> All =>
    [
        WithNulls("DBMS_DEBUG_JDWP.CURRENT_SESSION_ID", Number, [], a => Datum.Number(a.Frame.Session.Sid)),
        WithNulls("DBMS_DEBUG_JDWP.CURRENT_SESSION_SERIAL", Number, [], a => Datum.Number(a.Frame.Session.Serial)),
    ];
}
