using System.Text.Json;
using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Payments.OAuth;
using Mocks.Payments.Payments;

namespace Mocks.Payments;

/// <summary>What <c>payments/*.yaml</c> of a fixture set declares: clients, and payments that are there from the start.</summary>
internal sealed record PaymentsFixture(IReadOnlyList<OAuthClient>? Clients = null, IReadOnlyList<Payment>? Payments = null)
{
    private static readonly OAuthClient Demo = new("demo", "demo-secret", ["payments:read", "payments:write"]);

    public static PaymentsState Load(FixtureSet set, PaymentsState before, FixtureProblems problems)
    {
        var state = before;
        foreach (var file in set.Files("payments").Where(file => Path.GetExtension(file.Name) is ".yaml" or ".yml" or ".json"))
        {
            var json = Path.GetExtension(file.Name) == ".json" ? file : YamlJson.Convert(file, problems);
            if (json is null || Read(json, problems) is not { } fixture)
                continue;
            state = state with
            {
                Clients = state.Clients.SetItems((fixture.Clients ?? []).Select(client => KeyValuePair.Create(client.Id, client))),
                Payments = state.Payments.SetItems((fixture.Payments ?? []).Select(payment => KeyValuePair.Create(payment.Id, payment))),
            };
        }

        // without a client nobody could sign in
        return state.Clients.IsEmpty ? state with { Clients = state.Clients.Add(Demo.Id, Demo) } : state;
    }

    private static PaymentsFixture? Read(FixtureFile file, FixtureProblems problems)
    {
        try
        {
            return JsonSerializer.Deserialize(file.Content.Span, PaymentsJson.Default.PaymentsFixture);
        }
        catch (JsonException exception)
        {
            var line = file.SourceLine((int)(exception.LineNumber ?? 0) + 1);
            problems.Add(file.Path, line, $"this is no fixture of payments: {exception.Message.Split(" Path:")[0].TrimEnd('.')}", "Declare clients (id, secret, scopes) and payments.");
            return null;
        }
    }
}
