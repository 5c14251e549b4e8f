namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>What the database calls itself; the same as a client is told when it connects.</summary>
internal sealed record ReleaseTexts(string Product, string Banner, string Version, string FullVersion, string Edition)
{
    private static readonly ReleaseTexts Release19 = new(
        "Oracle Database 19c Enterprise Edition ", "Oracle Database 19c Enterprise Edition Release 19.0.0.0.0 - Production", "19.0.0.0.0", "19.3.0.0.0", "EE");

    private static readonly ReleaseTexts Release23 = new(
        "Oracle Database 23ai Free ", "Oracle Database 23ai Free Release 23.0.0.0.0 - Develop, Learn, and Run for Free", "23.0.0.0.0", "23.4.0.24.05", "FREE");

    public string Status => Banner[(Banner.IndexOf(" - ", StringComparison.Ordinal) + 3)..];

    public static ReleaseTexts Of(int compat) => compat < 23 ? Release19 : Release23;
}
