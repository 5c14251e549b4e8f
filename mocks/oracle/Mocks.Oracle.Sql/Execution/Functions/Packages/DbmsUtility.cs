using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Execution.Functions.Packages.PackageFunction;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages;

/// <summary>The functions of DBMS_UTILITY that SQL may call.</summary>
internal static class DbmsUtility
{
    public static IEnumerable<ScalarFunction> All =>
    [
        WithNulls("DBMS_UTILITY.GET_TIME", Number, [], a => Datum.Number(Hundredths(a.Frame.Session.Time.GetElapsedTime(0)))) with { IsDeterministic = false },
        WithNulls("DBMS_UTILITY.GET_CPU_TIME", Number, [], _ => Datum.Number(Hundredths(Environment.CpuUsage.TotalTime))) with { IsDeterministic = false },
        Of("DBMS_UTILITY.GET_HASH_VALUE", Number, [Required("NAME", Text), Required("BASE", Number), Required("HASH_SIZE", Number)], Hash),
        WithNulls("DBMS_UTILITY.PORT_STRING", Text, [], _ => Datum.Text("x86_64/Linux 2.4.xx")),
        WithNulls("DBMS_UTILITY.CURRENT_INSTANCE", Number, [], _ => Datum.Number(1)),
        WithNulls("DBMS_UTILITY.IS_CLUSTER_DATABASE", OracleType.Boolean, [], _ => Datum.False),
    ];

    /// <summary>Counts from an arbitrary point and wraps at 32 bits.</summary>
    private static int Hundredths(TimeSpan time) => unchecked((int)(time.Ticks / (TimeSpan.TicksPerMillisecond * 10)));

    private static Datum Hash(PackageArguments a)
    {
        var hash = 2166136261u;
        foreach (var c in a.Text(0))
            hash = (hash ^ c) * 16777619;
        return Datum.Number(a.Whole(1) + (hash % (uint)Math.Max(1, a.Whole(2))));
    }
}
