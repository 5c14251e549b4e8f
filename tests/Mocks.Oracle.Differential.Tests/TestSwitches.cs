using System.Globalization;

namespace Mocks.Oracle.Differential.Tests;

internal static class TestSwitches
{
    private const long FewThousand = 5_000;

#pragma warning disable RS0030 // tests have no settings of their own
    public static long Queries { get; } = Number(Environment.GetEnvironmentVariable("DIFFERENTIAL_QUERIES"), FewThousand);

    public static long First { get; } = Number(Environment.GetEnvironmentVariable("DIFFERENTIAL_FIRST"), 1);
#pragma warning restore RS0030

    private static long Number(string? text, long otherwise) => text is null ? otherwise : long.Parse(text, CultureInfo.InvariantCulture);
}
