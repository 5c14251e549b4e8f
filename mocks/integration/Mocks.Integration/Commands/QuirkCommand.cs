using System.CommandLine;
using System.Text.Json.Nodes;
using Mocks.Integration.Targets;

namespace Mocks.Integration.Commands;

/// <summary><c>quirk list</c>, <c>quirk on NAME [parameter=value …]</c>, <c>quirk off NAME</c>.</summary>
internal static class QuirkCommand
{
    public static Command Build(AdminTargets targets)
    {
        var all = new Option<bool>("--sees") { Description = "With what the application sees of each." };
        var list = new Command("list", "All quirks, and which are on.") { all };
        list.SetAction((parsed, cancellationToken) => ListAsync(targets.All(), parsed.GetValue(all), cancellationToken));

        var name = new Argument<string>("name");
        var values = new Argument<string[]>("parameters") { Description = "name=value", Arity = ArgumentArity.ZeroOrMore };
        var on = new Command("on", "Switch a quirk on.") { name, values };
        on.SetAction((parsed, cancellationToken) => SwitchAsync(
            targets.All(), HttpMethod.Put, parsed.GetRequiredValue(name), Query(parsed.GetValue(values) ?? []), cancellationToken));

        var offName = new Argument<string>("name");
        var off = new Command("off", "Switch a quirk off.") { offName };
        off.SetAction((parsed, cancellationToken) => SwitchAsync(targets.All(), HttpMethod.Delete, parsed.GetRequiredValue(offName), "", cancellationToken));
        return new Command("quirk", "List and switch quirks.") { list, on, off };
    }

    private static string Query(string[] values)
    {
        if (Array.Find(values, value => !value.Contains('=', StringComparison.Ordinal)) is { } wrong)
            throw new IntegrationException(ExitCode.Usage, $"\"{wrong}\" is no parameter. Write name=value.");
        return values.Length == 0 ? "" : "?" + string.Join('&', values.Select(value =>
        {
            var mark = value.IndexOf('=', StringComparison.Ordinal);
            return $"{Uri.EscapeDataString(value[..mark])}={Uri.EscapeDataString(value[(mark + 1)..])}";
        }));
    }

    private static async Task<IReadOnlyList<JsonNode>> QuirksAsync(AdminTarget target, CancellationToken cancellationToken) =>
        [.. (await target.CallAsync(HttpMethod.Get, "/admin/quirks", null, cancellationToken))?.AsArray().OfType<JsonNode>() ?? []];

    private static async Task<int> ListAsync(IReadOnlyList<AdminTarget> targets, bool sees, CancellationToken cancellationToken)
    {
        foreach (var target in targets)
        {
            foreach (var quirk in await QuirksAsync(target, cancellationToken))
            {
                var values = quirk["parameters"]?.AsArray().Select(parameter => $"{parameter?["name"]}={parameter?["value"] ?? parameter?["default"]}").ToList() ?? [];
                Console.WriteLine($"{(quirk["on"]?.GetValue<bool>() == true ? "on " : "off")} {quirk["name"]}{(values.Count == 0 ? "" : $" [{string.Join(' ', values)}]")}: {quirk["description"]}");
                if (sees)
                    Console.WriteLine("    " + quirk["sees"]?.GetValue<string>().Replace("\n", "\n    ", StringComparison.Ordinal) + "\n");
            }
        }

        return ExitCode.Done;
    }

    /// <summary>Where the quirk is known; that is one target if each mock runs in a process of its own.</summary>
    private static async Task<int> SwitchAsync(
        IReadOnlyList<AdminTarget> targets, HttpMethod method, string name, string query, CancellationToken cancellationToken)
    {
        var knowing = new List<AdminTarget>();
        foreach (var target in targets)
        {
            if ((await QuirksAsync(target, cancellationToken)).Any(quirk => quirk["name"]?.GetValue<string>() == name))
                knowing.Add(target);
        }

        // where nobody knows it, the first one says what comes near
        foreach (var target in knowing.Count > 0 ? knowing : targets.Take(1).ToList())
        {
            var quirk = await target.CallAsync(method, $"/admin/quirks/{Uri.EscapeDataString(name)}{query}", null, cancellationToken);
            Console.WriteLine($"{target.Url}: {name} is {(quirk?["on"]?.GetValue<bool>() == true ? "on" : "off")}");
        }

        return ExitCode.Done;
    }
}
