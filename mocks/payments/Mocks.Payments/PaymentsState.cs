using System.Collections.Immutable;
using Mocks.Payments.Idempotency;
using Mocks.Payments.OAuth;
using Mocks.Payments.Payments;
using Mocks.Payments.Webhooks;

namespace Mocks.Payments;

/// <summary>Everything the provider knows, as one value.</summary>
internal sealed record PaymentsState
{
    public static PaymentsState Empty { get; } = new();

    public ImmutableDictionary<string, OAuthClient> Clients { get; init; } = ImmutableDictionary.Create<string, OAuthClient>(StringComparer.Ordinal);

    public ImmutableDictionary<string, AccessToken> Tokens { get; init; } = ImmutableDictionary.Create<string, AccessToken>(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, Payment> Payments { get; init; } = ImmutableSortedDictionary.Create<string, Payment>(StringComparer.Ordinal);

    /// <summary>By client and key.</summary>
    public ImmutableDictionary<string, KeptAnswer> Answers { get; init; } = ImmutableDictionary.Create<string, KeptAnswer>(StringComparer.Ordinal);

    public ImmutableDictionary<string, WebhookTarget> Webhooks { get; init; } = ImmutableDictionary.Create<string, WebhookTarget>(StringComparer.Ordinal);

    /// <summary>The number of the last thing that was made.</summary>
    public long Last { get; init; }
}
