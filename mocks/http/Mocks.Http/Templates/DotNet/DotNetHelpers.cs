using Mocks.Http.Templates.Helpers;

namespace Mocks.Http.Templates.DotNet;

/// <summary>The helpers of WireMock.Net's templates, by its names.</summary>
internal static class DotNetHelpers
{
    /// <summary>Those that are there and not here: a mapping that calls one is refused, with its name.</summary>
    public static IReadOnlySet<string> Unsupported { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "Humanizer.Humanize", "Humanizer.Camelize", "Humanizer.Dehumanize", "Humanizer.FormatWith", "Humanizer.Hyphenate", "Humanizer.Kebaberize",
        "Humanizer.Ordinalize", "Humanizer.Pascalize", "Humanizer.Pluralize", "Humanizer.Singularize", "Humanizer.Titleize", "Humanizer.ToWords",
        "Humanizer.Transform", "Humanizer.Truncate", "Humanizer.Underscore", "Xslt.Transform",
    };

    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        DotNetBlocks.AddTo(helpers);
        BlockHelpers.AddDatasetsTo(helpers);
        IEnumerable<DotNetHelper> typed = [.. MathHelpers.All, .. StringHelpers.All, .. EnumerableHelpers.All, .. DateTimeHelpers.All, .. RegexHelpers.All, .. DocumentHelpers.All, RandomHelper.Xeger];
        foreach (var helper in typed)
            helpers[helper.Name] = helper.Invoke;
        helpers["String.Coalesce"] = StringHelpers.Coalesce;
        helpers["Random"] = RandomHelper.Generate;
        helpers["Random.Generate"] = RandomHelper.Generate;
    }
}
