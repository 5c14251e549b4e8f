namespace Mocks.Ldap.Tests;

internal static class TestSwitches
{
#pragma warning disable RS0030 // tests have no settings of their own
    public static bool Rewrite { get; } = Environment.GetEnvironmentVariable("REWRITE") == "1";

    /// <summary>REWRITE=slapd writes a script's answers anew from what OpenLDAP says: the way to begin one.</summary>
    public static bool RewriteFromOpenLdap { get; } = Environment.GetEnvironmentVariable("REWRITE") == "slapd";
#pragma warning restore RS0030
}
