namespace Mocks.Oracle.Protocol.Ttc;

/// <summary>The release that the server says it is; clients choose layouts and features by it.</summary>
/// <param name="FieldVersion">The TTC field version of its capabilities: 12 is 19c, 16 is 21c, 24 is 23ai.</param>
/// <param name="Version">Five parts, as in <c>V$INSTANCE.VERSION_FULL</c>.</param>
/// <param name="Banner">As in <c>V$VERSION</c>.</param>
public sealed record ServerIdentity(byte FieldVersion, string Version, string Banner)
{
    private const byte FieldVersion21c = 16;
    private const byte FieldVersion23ai = 24;

    public static ServerIdentity Release19c { get; } = new(
        12, "19.3.0.0.0", "Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production");

    public static ServerIdentity Release23ai { get; } = new(
        FieldVersion23ai, "23.4.0.24.05", "Oracle Database 23ai Free Release 23.0.0.0.0 - Develop, Learn, and Run for Free");

    public bool FastAuthentication => FieldVersion >= FieldVersion21c;

    public bool EndOfResponse => FieldVersion >= FieldVersion23ai;

    /// <summary>The version packed as <c>major 8, update 8, 4, 8, 4</c> bits: what AUTH_VERSION_NO and the version call give.</summary>
    public int VersionNumber
    {
        get
        {
            var parts = Version.Split('.').Select(part => int.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            return (parts[0] << 24) | (parts[1] << 16) | (parts[2] << 12) | (parts[3] << 4) | (parts[4] & 0xF);
        }
    }
}
