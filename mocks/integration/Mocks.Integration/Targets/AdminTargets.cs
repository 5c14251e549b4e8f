namespace Mocks.Integration.Targets;

/// <summary>The targets that <c>MOCKS_ADMIN_URLS</c> names.</summary>
internal sealed class AdminTargets(IReadOnlyDictionary<string, string> environment)
{
    public const string Variable = "MOCKS_ADMIN_URLS";

    /// <exception cref="IntegrationException">The variable names none, or one is no URL.</exception>
    public IReadOnlyList<AdminTarget> All()
    {
        var urls = environment.GetValueOrDefault(Variable, "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        if (urls.Length == 0)
            throw new IntegrationException(ExitCode.Usage, $"{Variable} names no target. Set it to the admin URLs of the mocks: http://mocks:9090, separated by commas.");
        var token = environment.TryGetValue("MOCKS_ADMIN_TOKEN", out var given) && given.Length > 0 ? given : null;
        return [.. urls.Select(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new AdminTarget(uri, token)
            : throw new IntegrationException(ExitCode.Usage, $"\"{url}\" in {Variable} is no URL. Write http://host:9090."))];
    }
}
