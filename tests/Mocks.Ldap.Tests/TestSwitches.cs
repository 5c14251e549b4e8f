namespace Mocks.Ldap.Tests;

internal static class TestSwitches
{
#pragma warning disable RS0030 // tests have no settings of their own
    public static bool Rewrite { get; } = Environment.GetEnvironmentVariable("REWRITE") == "1";
#pragma warning restore RS0030
}
