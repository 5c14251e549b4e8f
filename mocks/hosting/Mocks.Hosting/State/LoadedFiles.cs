using Mocks.Fixtures;

namespace Mocks.Hosting;

/// <summary>What becomes of a set's files once the mocks have loaded them.</summary>
internal static class LoadedFiles
{
    /// <summary>Bytes.</summary>
    private const long Large = 2 * 1024 * 1024;

    /// <summary>
    /// Forgets them. What the loading of a large set leaves behind would otherwise stay for long: the collector has no reason to hurry
    /// afterwards.
    /// </summary>
    public static void LetGo(FixtureSet set)
    {
        var isLarge = set.Size >= Large;
        set.Release();
        if (isLarge)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, true, true);
    }
}
