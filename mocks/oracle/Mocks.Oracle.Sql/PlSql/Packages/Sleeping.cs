using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>SLEEP: a break by the client ends it.</summary>
internal static class Sleeping
{
    private const double LongestSeconds = 3600 * 24;

    public static void For(NativeCall call)
    {
        var seconds = call.IsNull(0) ? throw Ora.Error(6502, 0, "") : call[0].AsNumber().ToDouble();
        using var wait = new SignalWait(call.Session, TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestSeconds)));
        wait.For(new TaskCompletionSource().Task);
    }
}
