using Microsoft.Extensions.Logging;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sessions;

namespace Mocks.Oracle.Connections;

/// <summary>One client's connection: what was negotiated, and its session once it has signed in. State alone; the behaviour is in the calls.</summary>
internal sealed class Connection(OracleServer server, TtcInput input, TtcOutput output, string client, ILogger logger)
{
    private volatile CancellationTokenSource? _waiting;

    /// <summary>What all connections share.</summary>
    public OracleServer Server => server;

    public TtcInput Input => input;

    public TtcOutput Output => output;

    public ILogger Logger => logger;

    /// <summary>Address and port.</summary>
    public string ClientAddress => client;

    /// <summary>The service that the client has asked for, as the listener names it.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The client gives its session back between uses (DRCP). It keeps the same one here.</summary>
    public required bool Pooled { get; init; }

    /// <summary>The ACCEPT packet offered it.</summary>
    public required bool EndOfResponseOffered { get; init; }

    /// <summary>What the data type negotiation came to.</summary>
    public TtcDialect Dialect { get; set; } = TtcDialect.Initial;

    /// <summary>The client can prove its password the 12c way; else it gets the 11g one.</summary>
    public bool OffersPbkdf2 { get; set; } = true;

    /// <summary>The logon in progress, or that of the session.</summary>
    public Logon? Logon { get; set; }

    /// <summary>Null until the client has signed in.</summary>
    public ClientSession? Session { get; set; }

    /// <summary>What a piggyback ran into; the call that it came with fails of it.</summary>
    public Exception? PiggybackError { get; set; }

    /// <summary>Counts calls, as the end of a call tells the client.</summary>
    public ushort Sequence { get; set; }

    /// <summary>Lets time pass in the middle of a call; a break, or the client's end, ends it.</summary>
    /// <exception cref="OraException">ORA-01013: a break came.</exception>
    public async ValueTask WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        using var interrupted = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _waiting = interrupted;
        try
        {
            if (!Input.IsInterrupted)
                await Task.Delay(time, Server.Time, interrupted.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // the call goes on, and finds out that nobody wants it
        }
        finally
        {
            _waiting = null;
        }

        if (Input.BreakPending)
            throw new OraException(OraError.UserRequestedCancel);
    }

    /// <summary>Ends the running call, if any. Safe from any thread.</summary>
    public void Interrupt()
    {
        try
        {
            _waiting?.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // the wait has just ended by itself
        }

        Session?.Engine.Cancel();
    }
}
