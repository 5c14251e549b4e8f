using System.Text.Json;
using Mocks.Http.Json;
using Mocks.Http.Stubs;

namespace Mocks.Http.Admin;

/// <summary><c>/__admin/scenarios</c>.</summary>
internal sealed class ScenarioEndpoints(StateCell state)
{
    public AdminAnswer List(AdminCall call)
    {
        var present = state.Value;
        return AdminAnswer.Json(200, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("scenarios");
            foreach (var scenario in Scenarios(present))
            {
                writer.WriteStartObject();
                writer.WriteString("id", scenario.Key);
                writer.WriteString("name", scenario.Key);
                writer.WriteString("state", present.Scenarios.GetValueOrDefault(scenario.Key, ScenarioStep.Started));
                writer.WriteStartArray("possibleStates");
                foreach (var possible in PossibleStates(scenario))
                    writer.WriteStringValue(possible);
                writer.WriteEndArray();
                writer.WriteStartArray("mappings");
                foreach (var stub in scenario)
                    MappingJson.Write(writer, stub);
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    public AdminAnswer Reset(AdminCall call)
    {
        state.Change(present => present with { Scenarios = present.Scenarios.Clear(), Repetitions = present.Repetitions.Clear() });
        return AdminAnswer.Empty;
    }

    /// <summary>Sets the state that the body names, or the one a scenario starts in.</summary>
    public AdminAnswer SetState(AdminCall call)
    {
        var name = call.Path[0];
        var scenario = Scenarios(state.Value).FirstOrDefault(known => known.Key == name);
        if (scenario is null)
            return AdminAnswer.Error(404, 404, $"Scenario {name} does not exist");
        var wanted = !JsonBytes.TryParse(call.Request.BodyBytes, out var body) || body.ValueKind != JsonValueKind.Object ? ScenarioStep.Started
            : body.TryGetProperty("state", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "null"; // its kind says that it is one
        if (!PossibleStates(scenario).Contains(wanted, StringComparer.Ordinal))
            return AdminAnswer.Error(422, 11, $"Scenario {name} does not support state {wanted}");
        state.Change(present => present with { Scenarios = present.Scenarios.SetItem(name, wanted), Repetitions = present.Repetitions.Remove(name) });
        return AdminAnswer.Empty;
    }

    private static IEnumerable<IGrouping<string, Stub>> Scenarios(HttpState present) =>
        present.Stubs.All.Where(stub => stub.Scenario is not null)
            .GroupBy(stub => stub.Scenario!.Scenario, StringComparer.Ordinal) // those without were left out
            .OrderBy(scenario => scenario.Key, StringComparer.Ordinal);

    private static IEnumerable<string> PossibleStates(IEnumerable<Stub> stubs) =>
        stubs.Reverse().SelectMany(stub => new[] { stub.Scenario?.Required, stub.Scenario?.Next }).OfType<string>()
            .Prepend(ScenarioStep.Started).Distinct(StringComparer.Ordinal);
}
