namespace Mocks.Fuzz;

/// <summary>All that is fuzzed.</summary>
internal static class Targets
{
    public static IReadOnlyList<ITarget> All { get; } =
    [
        new PacketTarget(), new RequestTarget(), new SessionTarget(), new StatementTarget("sql"), new StatementTarget("plsql"), new ExecutionTarget(),
        new LdapMessageTarget(), new LdapTextTarget(), new LdapSessionTarget(),
        new HttpMappingTarget(), new HttpTextTarget(), new HttpRequestTarget(), new HttpContractTarget(),
    ];
}
