using Mocks.Oracle.Connections;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;
using Mocks.Oracle.Sessions;

namespace Mocks.Oracle.Calls;

/// <summary>A call in progress: where it belongs, and what the end of its response and the journal will tell.</summary>
internal sealed class CallContext(Connection connection, FunctionHeader header)
{
    public Connection Connection => connection;

    public FunctionHeader Header => header;

    /// <summary>The call loop has seen to it that there is one.</summary>
    public ClientSession Session => connection.Session!;

    public TtcDialect Dialect => connection.Dialect;

    public TtcInput Input => connection.Input;

    public TtcOutput Output => connection.Output;

    public TtcWriter Writer => connection.Output.Writer;

    /// <summary>The cursor that the client may go on with; 0 for none.</summary>
    public int Cursor { get; set; }

    /// <summary>Rows affected, or fetched so far.</summary>
    public long Rows { get; set; }

    public RowIdParts RowId { get; set; }

    public Warnings Warnings { get; set; }

    public IReadOnlyList<BatchError> BatchErrors { get; set; } = [];

    /// <summary>A number other than 0 that is no failure of the call: the end of the rows, or of an array DML with some errors.</summary>
    public OraException? Outcome { get; set; }

    /// <summary>For the journal: the statement, on one line; null when the call is not worth an entry.</summary>
    public string? Summary { get; set; }

    /// <summary>For the journal: the values of the binds; null when there are none.</summary>
    public string? Binds { get; set; }

    /// <summary>To be called between reading the request and working: piggybacks that failed fail the call.</summary>
    public void Begin()
    {
        if (connection.PiggybackError is not { } error)
            return;
        connection.PiggybackError = null;
        throw error;
    }
}
