using System.Buffers;
using System.Net.Sockets;
using System.Text;
using Mocks.Splunk.Syslog;

namespace Mocks.Splunk.Tests;

public sealed class SyslogTests
{
    // the first of each kind are the examples of RFC 5424, section 6.5, and RFC 3164, section 5.4
    [Theory]
    [InlineData("<34>1 2003-10-11T22:14:15.003Z mymachine.example.com su - ID47 - \uFEFF'su root' failed", "rfc5424 auth.crit 2003-10-11T22:14:15.003Z mymachine.example.com su  ID47 | 'su root' failed")]
    [InlineData("<165>1 2003-10-11T22:14:15.003Z h evntslog - ID47 [a@1 iut=\"3\" x=\"a\\\"b\\]c\"][b@2 y=\"\"] text", "rfc5424 local4.notice 2003-10-11T22:14:15.003Z h evntslog  ID47 a@1.iut=3 a@1.x=a\"b]c b@2.y= | text")]
    [InlineData("<165>1 - - - - - -", "rfc5424 local4.notice      | ")]
    [InlineData("<34>Oct 11 22:14:15 mymachine su: 'su root' failed", "rfc3164 auth.crit Oct 11 22:14:15 mymachine su   | 'su root' failed")]
    [InlineData("<30>Oct  1 22:14:15 host app[12]: text: more", "rfc3164 daemon.info Oct  1 22:14:15 host app 12  | text: more")]
    [InlineData("<30>Oct  1 22:14:15 app[12]: no host", "rfc3164 daemon.info Oct  1 22:14:15  app 12  | no host")]
    [InlineData("<13>2026-11-22T10:00:00Z host app: newer time", "rfc3164 user.notice 2026-11-22T10:00:00Z host app   | newer time")]
    [InlineData("<13>just text", "rfc3164 user.notice      | just text")]
    [InlineData("<999>text", "unknown .      | <999>text")]
    [InlineData("no priority", "unknown .      | no priority")]
    [InlineData("<34>1 broken", "rfc3164 auth.crit      | 1 broken")]
    [InlineData("<>", "unknown .      | <>")]
    public void A_message_is_read_into_its_fields(string message, string expected)
    {
        var parsed = SyslogParser.Parse(Encoding.UTF8.GetBytes(message));

        var data = string.Concat(parsed.StructuredData.Select(pair => $" {pair.Key}={pair.Value}"));
        Assert.Equal(
            expected,
            $"{parsed.Format} {parsed.FacilityName}.{parsed.SeverityName} {parsed.Time} {parsed.Host} {parsed.App} {parsed.ProcessId} {parsed.MessageId}{data} | {parsed.Text}");
    }

    [Fact]
    public void Any_cutting_of_a_stream_gives_the_same_messages()
    {
        var stream = "<13>one\n<13>two\r\n9 <13>three13 <13>four\nfour<13>five"u8.ToArray();
        for (var cut = 0; cut <= stream.Length; cut++)
        {
            var messages = new List<string>();
            var buffer = new ReadOnlySequence<byte>(stream.AsMemory(0, cut));
            Drain(ref buffer, false, messages);
            buffer = new ReadOnlySequence<byte>([.. buffer.ToArray(), .. stream.AsSpan(cut)]);
            Drain(ref buffer, true, messages);

            Assert.Equal(["<13>one", "<13>two", "<13>three", "<13>four\nfour", "<13>five"], messages);
        }
    }

    [Theory]
    [InlineData("9999999 x")]
    [InlineData("12x4 x")]
    [InlineData("1234567890")]
    public void A_length_that_can_not_be_ends_the_stream(string stream) =>
        Assert.Throws<InvalidDataException>(() =>
        {
            var buffer = new ReadOnlySequence<byte>(Encoding.ASCII.GetBytes(stream));
            SyslogFramer.TryRead(ref buffer, false, out _);
        });

    [Theory]
    [InlineData(SocketType.Stream)]
    [InlineData(SocketType.Dgram)]
    public async Task Messages_arrive_in_the_journal(SocketType type)
    {
        await using var splunk = await RunningSplunk.StartAsync();
        using var socket = await splunk.ConnectSyslogAsync(type);
        await socket.SendAsync("<34>1 2026-11-22T10:00:00Z host app 7 ID [a b=\"c\"] first\n"u8.ToArray(), TestContext.Current.CancellationToken);
        await socket.SendAsync("<34>Oct 11 22:14:15 host su: second\n"u8.ToArray(), TestContext.Current.CancellationToken);

        var entries = await splunk.JournalAsync(2);

        Assert.Equal(["first", "second"], entries.Select(entry => (string?)entry["summary"]));
        Assert.Equal("syslog", (string?)entries[0]["operation"]);
        Assert.Equal("crit", (string?)entries[0]["details"]!["severity"]);
        Assert.Equal("c", (string?)entries[0]["details"]!["sd.a.b"]);
    }

    private static void Drain(ref ReadOnlySequence<byte> buffer, bool ended, List<string> messages)
    {
        while (SyslogFramer.TryRead(ref buffer, ended, out var message))
            messages.Add(Encoding.UTF8.GetString(message).TrimEnd('\r'));
    }
}
