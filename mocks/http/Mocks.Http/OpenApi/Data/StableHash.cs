namespace Mocks.Http.OpenApi.Data;

/// <summary>A seed for each text, the same on every machine and in every process: FNV-1a over UTF-16, finished as MurmurHash3 does.</summary>
internal static class StableHash
{
    public static int Of(int seed, string text)
    {
        var hash = 2166136261u ^ (uint)seed;
        foreach (var letter in text)
            hash = (hash ^ letter) * 16777619u;
        hash = (hash ^ (hash >> 16)) * 0x85ebca6bu;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35u;
        return (int)(hash ^ (hash >> 16));
    }
}
