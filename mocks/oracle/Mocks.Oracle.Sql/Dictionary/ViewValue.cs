using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>Values as dictionary views write them.</summary>
internal static class ViewValue
{
    private static readonly Datum Yes = Datum.Text("YES");
    private static readonly Datum No = Datum.Text("NO");

    public static Datum Text(string? value) => Datum.Text(value);

    public static Datum Number(long? value) => value is { } number ? Datum.Number(number) : default;

    public static Datum Exact(OracleNumber value) => Datum.Number(value);

    public static Datum Date(DateTime value) => Datum.Date(OracleDate.FromDateTime(value));

    public static Datum YesNo(bool value) => value ? Yes : No;

    public static Datum Either(bool value, string whenTrue, string whenFalse) => Datum.Text(value ? whenTrue : whenFalse);
}
