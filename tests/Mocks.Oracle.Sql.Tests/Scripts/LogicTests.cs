using System.IO.Compression;

namespace Mocks.Oracle.Sql.Tests.Scripts;

public sealed class LogicTests
{
    private const int FailuresShown = 20;

    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Repository.Folder("slt"), "*.test.gz").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_record_of_the_corpus_passes(string file)
    {
        using var runner = new LogicTestRunner();
        var failures = new List<string>();
        foreach (var record in SqlCase.ReadAll(Lines(Path.Combine(Repository.Folder("slt"), file))))
        {
            if (runner.Run(record) is { } wrong)
                failures.Add($"{file}:{record.Line}: {record.Sql}\n  {wrong}");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} records fail:\n{string.Join('\n', failures.Take(FailuresShown))}");
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
