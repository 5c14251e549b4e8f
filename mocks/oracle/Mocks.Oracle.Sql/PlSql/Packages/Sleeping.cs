using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>SLEEP: a break by the client ends it.</summary>
internal static class Sleeping
{
    private const double LongestSeconds = 3600 * 24;

    public static void For(NativeCall call)
    {
        var seconds = call.IsNull(0) ? throw Ora.Error(6502, 0, "") : call[0].AsNumber().ToDouble();
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(Math.Clamp(seconds, 0, LongestSeconds)), call.Session.Time);
        void Wake(object? sender, EventArgs e) => end.Cancel();
        call.Session.Cancel.Raised += Wake;
        try
        {
            call.Session.Cancel.ThrowIfRaised();
            end.Token.WaitHandle.WaitOne();
            call.Session.Cancel.ThrowIfRaised();
        }
        finally
        {
            call.Session.Cancel.Raised -= Wake;
        }
    }
}
