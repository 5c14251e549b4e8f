using Microsoft.Extensions.Time.Testing;

namespace Mocks.Hosting.Tests;

public sealed class JournalTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    [Fact]
    public void Entries_carry_ascending_ids_and_the_time_of_recording()
    {
        var journal = new Journal(_time);
        Record(journal, "first");
        _time.Advance(TimeSpan.FromSeconds(1));
        Record(journal, "second");
        var entries = journal.Read();
        Assert.Equal([1, 2], entries.Select(entry => entry.Id));
        Assert.Equal(TimeSpan.FromSeconds(1), entries[1].Time - entries[0].Time);
    }

    [Fact]
    public void The_oldest_go_when_the_number_is_reached_and_ids_go_on()
    {
        var journal = new Journal(_time, maxEntries: 3);
        for (var i = 1; i <= 5; i++)
            Record(journal, $"{i}");
        Assert.Equal(["3", "4", "5"], journal.Read().Select(entry => entry.Summary));
        Assert.Equal([4L, 5L], journal.Read(since: 3).Select(entry => entry.Id));
    }

    [Fact]
    public void The_oldest_go_when_the_size_is_reached_but_the_latest_always_stays()
    {
        var journal = new Journal(_time, maxCharacters: 1000);
        Record(journal, new string('a', 600));
        Record(journal, new string('b', 600));
        Record(journal, new string('c', 6000));
        Assert.Equal("c", Assert.Single(journal.Read()).Summary[..1]);
    }

    [Fact]
    public void Reading_can_be_limited_to_a_mock_a_start_and_a_number()
    {
        var journal = new Journal(_time);
        foreach (var mock in new[] { "ldap", "http", "ldap", "ldap" })
            Record(journal, mock, mock);
        Assert.Equal([3L], journal.Read("ldap", since: 1, limit: 1).Select(entry => entry.Id));
    }

    [Fact]
    public async Task A_follower_gets_what_is_there_and_then_what_comes()
    {
        var journal = new Journal(_time);
        Record(journal, "before");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var seen = new List<string>();
        await foreach (var entry in journal.Follow(0, stop.Token))
        {
            seen.Add(entry.Summary);
            if (seen.Count == 2)
                break;
            Record(journal, "after");
        }

        Assert.Equal(["before", "after"], seen);
    }

    private static void Record(Journal journal, string summary, string mock = "http") =>
        journal.Record(mock, "GET", "test", summary, "200", TimeSpan.Zero);
}
