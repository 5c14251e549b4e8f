using System.Globalization;

namespace Mocks.Ldap.Directory;

/// <summary>Change sequence numbers as OpenLDAP writes them: time to the microsecond, a counter, server and modification 0.</summary>
internal static class Csn
{
    public static string Format(DateTimeOffset time, int counter) =>
        time.ToUniversalTime().ToString("yyyyMMddHHmmss'.'ffffff'Z'", CultureInfo.InvariantCulture)
        + "#" + (counter & 0xFFFFFF).ToString("x6", CultureInfo.InvariantCulture) + "#000#000000";
}
