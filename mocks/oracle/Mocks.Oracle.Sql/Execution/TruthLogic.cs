namespace Mocks.Oracle.Sql.Execution;

internal static class TruthLogic
{
    /// <summary>NOT: unknown stays unknown.</summary>
    public static Truth Not(this Truth truth) => (Truth)(Truth.True - truth);
}
