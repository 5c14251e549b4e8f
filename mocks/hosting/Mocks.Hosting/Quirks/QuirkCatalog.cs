using Mocks.Fixtures;
using Mocks.Fixtures.Quirks;

namespace Mocks.Hosting;

/// <summary>The quirks that come with the mocks of this process: <c>quirks/*.yaml</c>, embedded in their assemblies.</summary>
internal static class QuirkCatalog
{
    private const string Folder = "quirks/";

    public static IReadOnlyList<QuirkDeclaration> BuiltIn(IReadOnlyList<IMock> mocks)
    {
        var quirks = new List<QuirkDeclaration>();
        var problems = new FixtureProblems();
        foreach (var mock in mocks.Where(mock => mock.Quirks is not null))
        {
            var assembly = mock.GetType().Assembly;
            foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!); // named by the assembly itself
                if (QuirkFile.Read(resource, reader.ReadToEnd(), problems) is { } quirk)
                    quirks.Add(quirk);
            }
        }

        // they are part of the program: a mistake in one is a bug of ours
        if (problems.Count > 0)
            throw new InvalidOperationException(string.Join('\n', problems));
        return quirks;
    }

    /// <summary>
    /// Tells what is wrong with a set's quirks before one is switched on: words that its mock doesn't know, names that are taken, and,
    /// where nothing is left to choose, a change that can't be made in the state as it is loaded.
    /// </summary>
    public static void Check(
        IReadOnlyList<QuirkDeclaration> quirks, IReadOnlyList<QuirkDeclaration> known, IReadOnlyDictionary<string, object> states,
        IReadOnlyList<IMock> mocks, FixtureProblems problems)
    {
        foreach (var quirk in quirks)
        {
            if (known.Any(other => other.Name == quirk.Name))
                problems.Add(quirk.File, 0, $"There is a quirk \"{quirk.Name}\" already", "Give the file another name.");
            if (mocks.FirstOrDefault(mock => mock.Name == quirk.Mock) is not { Quirks: { } mechanics } mock)
                continue;
            var values = quirk.Parameters.Where(parameter => parameter.Default is not null)
                .ToDictionary(parameter => parameter.Name, parameter => parameter.Default!, StringComparer.Ordinal); // filtered just above
            var before = problems.Count;
            var effect = mechanics.Read(quirk.Bind(values, problems), problems);
            if (problems.Count == before && values.Count == quirk.Parameters.Count)
                _ = effect.Change?.Invoke(states[mock.Name], problems);
        }
    }
}
