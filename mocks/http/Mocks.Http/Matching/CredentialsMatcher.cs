namespace Mocks.Http.Matching;

/// <summary>An <c>Authorization</c> header: the scheme without regard to case, what follows to the letter.</summary>
internal sealed class CredentialsMatcher(string scheme, string credentials) : ValueMatcher
{
    public override string Name => "prefix";

    public override string Expected => scheme + credentials;

    public override bool Matches(string? value) =>
        value is not null && value.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
        && value.AsSpan(scheme.Length).SequenceEqual(credentials);
}
