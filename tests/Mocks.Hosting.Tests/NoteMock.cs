using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mocks.Fixtures;

namespace Mocks.Hosting.Tests;

/// <summary>The smallest mock: its state is a list of notes, which come from fixtures, TCP lines, datagrams and HTTP bodies.</summary>
internal sealed class NoteMock : IMock
{
    private readonly MockContext _context;
    private volatile ImmutableList<string> _notes = [];

    public NoteMock(MockContext context)
    {
        _context = context;
        Listeners =
        [
            new TcpListener("note", context.Settings.Port("NOTE_PORT", 0), false, EchoAsync),
            new TcpListener("notes", 0, true, EchoAsync),
            new HttpListener("web", 0, false, AnswerAsync),
            new UdpListener("note", 0, (datagram, _) => Add(Encoding.UTF8.GetString(datagram.Span))),
        ];
    }

    public string Name => "note";

    public IReadOnlyList<Listener> Listeners { get; }

    public object State => _notes;

    public object Load(FixtureSet set, object state, FixtureProblems problems)
    {
        var notes = (ImmutableList<string>)state;
        foreach (var file in set.Files("notes"))
        {
            if (file.Text.Contains('!', StringComparison.Ordinal))
                problems.Add(file.Path, 1, "a note shouts", "Write it without \"!\".");
            notes = notes.Add(file.Text.Trim());
        }

        return notes;
    }

    public void Restore(object state) => _notes = (ImmutableList<string>)state;

    private void Add(string note)
    {
        _notes = _notes.Add(note);
        _context.Journal.Record("note", "add", "test", note, "ok", TimeSpan.Zero, new Dictionary<string, string> { ["length"] = $"{note.Length}" });
    }

    private Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
            Add(context.Request.Path.Value!);
        return context.Response.WriteAsync(string.Join(',', _notes));
    }

    private static async Task EchoAsync(TcpConnection connection)
    {
        while (true)
        {
            var read = await connection.Transport.Input.ReadAsync(connection.Closing);
            foreach (var segment in read.Buffer)
                await connection.Transport.Output.WriteAsync(segment, connection.Closing);
            connection.Transport.Input.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
                return;
        }
    }
}
