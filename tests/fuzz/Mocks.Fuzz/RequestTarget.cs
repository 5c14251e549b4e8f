using System.Buffers;
using Mocks.Oracle.Protocol;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Fuzz;

/// <summary>TTC: every request that clients send, in the layouts of each generation.</summary>
internal sealed class RequestTarget : ITarget
{
    private const int LongestRequest = 64;

    public string Name => "ttc";

    public IReadOnlyList<byte[]> Corpus { get; } = [.. Recording.All.SelectMany(recording => recording.Negotiation.Concat(recording.Requests))];

    public void Run(byte[] input)
    {
        foreach (var recording in Recording.All)
        {
            try
            {
                var reader = new TtcReader(new ReadOnlySequence<byte>(input));
                for (var i = 0; i < LongestRequest && !reader.Underrun && reader.Consumed < input.Length; i++)
                    Read(ref reader, recording.Dialect);
            }
            catch (ProtocolException)
            {
                // its answer
            }
        }
    }

    private static void Read(ref TtcReader reader, TtcDialect dialect)
    {
        switch ((TtcMessageType)reader.PeekByte())
        {
            case TtcMessageType.Protocol:
                ProtocolRequest.Read(ref reader);
                break;
            case TtcMessageType.DataTypes:
                DataTypesRequest.Read(ref reader);
                break;
            case TtcMessageType.FastAuthentication:
                FastAuthenticationRequest.Read(ref reader);
                break;
            default:
                reader.ReadByte();
                Read(ref reader, dialect, FunctionHeader.Read(ref reader, dialect).Function);
                break;
        }
    }

    private static void Read(ref TtcReader reader, TtcDialect dialect, TtcFunction function)
    {
        switch (function)
        {
            case TtcFunction.Execute:
                var execute = ExecuteRequest.Read(ref reader, dialect);
                if (!reader.Underrun && execute.Binds.Count > 0)
                    BindRow.Read(ref reader, execute.Binds, longsLast: true);
                break;
            case TtcFunction.Reexecute or TtcFunction.ReexecuteAndFetch:
                ReexecuteRequest.Read(ref reader);
                break;
            case TtcFunction.Fetch:
                FetchRequest.Read(ref reader);
                break;
            case TtcFunction.LobOperation:
                LobRequest.Read(ref reader);
                break;
            case TtcFunction.CloseCursors or TtcFunction.CancelCursors:
                CursorListRequest.Read(ref reader);
                break;
            case TtcFunction.EndToEndAttributes:
                EndToEndRequest.Read(ref reader, dialect);
                break;
            case TtcFunction.SetSchema:
                SetSchemaRequest.Read(ref reader, dialect);
                break;
            case TtcFunction.ApplicationContext:
                ApplicationContextRequest.Read(ref reader, dialect);
                break;
            case TtcFunction.AlterSession:
                AlterSessionRequest.Read(ref reader);
                break;
            case TtcFunction.SessionRelease:
                SessionReleaseRequest.Read(ref reader);
                break;
            case TtcFunction.TransactionSwitch:
                TransactionSwitchRequest.Read(ref reader);
                break;
            case TtcFunction.TransactionChangeState:
                TransactionChangeRequest.Read(ref reader);
                break;
            case TtcFunction.DirectPathPrepare:
                DirectPathPrepareRequest.Read(ref reader);
                break;
            case TtcFunction.DirectPathLoadStream:
                DirectPathStreamRequest.Read(ref reader);
                DirectPathPiece.Read(ref reader);
                break;
            case TtcFunction.DirectPathOperation:
                DirectPathOperationRequest.Read(ref reader);
                break;
            case TtcFunction.Version:
                VersionRequest.Read(ref reader, dialect);
                break;
            case TtcFunction.LogonPhaseOne or TtcFunction.LogonPhaseTwo:
                LogonRequest.Read(ref reader, dialect.TextAsClr);
                break;
            default:
                break;
        }
    }
}
