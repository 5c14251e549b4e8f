using Mocks.Fixtures;
using Mocks.Fixtures.Quirks;

namespace Mocks.Hosting;

/// <summary>Finds quirks by name, settles their parameters, and switches them on and off.</summary>
/// <param name="builtIn">Those that come with the mocks, read when first asked for: most processes never switch one.</param>
/// <param name="start">The set that the process started on.</param>
internal sealed class QuirkSwitches(States states, Lazy<IReadOnlyList<QuirkDeclaration>> builtIn, FixtureSet start)
{
    /// <summary>All that can be switched: the built-in ones, then those of the sets that are loaded.</summary>
    public IReadOnlyList<QuirkDeclaration> Known =>
        [.. builtIn.Value, .. start.Quirks.Concat(states.LoadedSets.SelectMany(set => set.Quirks)).Where(quirk => states.Mocks.Any(mock => mock.Name == quirk.Mock))];

    public IReadOnlyList<QuirkAnswer> List() => [.. Known.Select(Answer)];

    /// <summary>Switches on; one that is on already with other values is switched off first.</summary>
    /// <exception cref="AdminException">404: there is none of that name. 409: the state has nothing to do it to. 422: a value is wrong.</exception>
    public QuirkAnswer On(string name, IReadOnlyDictionary<string, string> given)
    {
        var quirk = Find(name);
        var mock = states.Mocks.First(mock => mock.Name == quirk.Mock);
        var mechanics = mock.Quirks ?? throw new AdminException(501, "No quirks", $"The mock \"{mock.Name}\" has no quirks.");
        var values = Values(quirk, given, mechanics, mock);
        var problems = new FixtureProblems();
        var effect = mechanics.Read(quirk.Bind(values, problems), problems);
        if (problems.Count == 0)
            states.SwitchOn(new ActiveQuirk(quirk, values, effect), problems);
        if (problems.Count > 0)
        {
            throw new AdminException(409, "Quirk not switched on", string.Join(" ", problems.Select(problem => $"{problem.Message}. {problem.Remedy}")))
            {
                Problems = [.. problems],
            };
        }

        return Answer(quirk);
    }

    /// <summary>Switches off, if it is on.</summary>
    /// <exception cref="AdminException">404: there is none of that name.</exception>
    public QuirkAnswer Off(string name)
    {
        var quirk = Find(name);
        states.SwitchOff(name);
        return Answer(quirk);
    }

    /// <summary>Switches on what <c>MOCK_QUIRKS</c> names; each that can't be is a problem.</summary>
    public void Start(IReadOnlyList<string> requests, FixtureProblems problems)
    {
        foreach (var request in requests.Select(QuirkRequest.Parse))
        {
            try
            {
                On(request.Name, request.Values);
            }
            catch (AdminException exception)
            {
                problems.Add("MOCK_QUIRKS", 0, $"\"{request.Name}\" can't be switched on: {exception.Message.TrimEnd('.')}", "Name quirks that GET /admin/quirks lists, with values that they take.");
            }
        }
    }

    private QuirkDeclaration Find(string name)
    {
        var known = Known;
        return known.FirstOrDefault(quirk => quirk.Name == name) ?? throw new AdminException(
            404, "No such quirk", $"There is no quirk \"{name}\". {NearestName.Remedy(name, [.. known.Select(quirk => quirk.Name)])}");
    }

    private static Dictionary<string, string> Values(
        QuirkDeclaration quirk, IReadOnlyDictionary<string, string> given, IQuirkMechanics mechanics, IMock mock)
    {
        var names = quirk.Parameters.Select(parameter => parameter.Name).ToList();
        if (given.Keys.FirstOrDefault(key => !names.Contains(key)) is { } unknown)
            throw new AdminException(422, "No such parameter", $"\"{quirk.Name}\" has no parameter \"{unknown}\". {NearestName.Remedy(unknown, names)}");
        var values = new Dictionary<string, string>(given, StringComparer.Ordinal);
        foreach (var parameter in quirk.Parameters.Where(parameter => !given.ContainsKey(parameter.Name)))
        {
            // a query may name the parameters above it
            var query = parameter.Choose is null ? null : Filled(parameter.Choose, values);
            values[parameter.Name] = parameter.Default ?? (query is null ? null : mechanics.Choose(query, mock.State)) ?? throw new AdminException(
                409, "Nothing to choose", $"There is nothing here to take for \"{parameter.Name}\" ({parameter.About}): give it, as ?{parameter.Name}=….");
        }

        return values;
    }

    private static string Filled(string query, Dictionary<string, string> values) => values.Aggregate(
        query, (text, pair) => text.Replace("{{" + pair.Key + "}}", pair.Value, StringComparison.Ordinal));

    private QuirkAnswer Answer(QuirkDeclaration quirk)
    {
        var active = states.ActiveQuirks.FirstOrDefault(active => active.Declaration.Name == quirk.Name);
        var set = start.Quirks.Contains(quirk) ? start : states.LoadedSets.FirstOrDefault(set => set.Quirks.Contains(quirk));
        return new QuirkAnswer(
            quirk.Name, quirk.Mock, quirk.Description, active is not null, quirk.Sees,
            [.. quirk.Parameters.Select(parameter => new QuirkParameterAnswer(
                parameter.Name, parameter.About, parameter.Default, active?.Values.GetValueOrDefault(parameter.Name)))],
            set?.Name);
    }
}
