using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Hosting;

namespace Mocks.Payments.Quirks;

/// <summary>How quirks of the provider work: they change nothing, and each call asks its faults.</summary>
internal sealed class PaymentsQuirks(PaymentsFaults faults) : IQuirkMechanics
{
    public QuirkEffect Read(YamlFields fields, FixtureProblems problems)
    {
        var read = fields.Mappings("faults").Select(PaymentsFault.Read).ToList();
        fields.RejectOthers();
        return new QuirkEffect(read, null);
    }

    public string? Choose(string query, object state) => null;

    public void Switch(IReadOnlyList<QuirkEffect> on, FixtureProblems problems) => faults.Switch([.. on.SelectMany(effect => effect.Faults).Cast<PaymentsFault>()]);
}
