using System.Buffers.Binary;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Execution.Transactions;

namespace Mocks.Oracle.Calls;

/// <summary>Enters, goes on with or leaves a global transaction. Its handle is the context that the client sends back.</summary>
internal static class TransactionSwitchCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(TransactionSwitchRequest.Read, cancellationToken);
        call.Summary = request.Operation.HasFlag(TransactionOperations.Start) ? "TRANSACTION START" : "TRANSACTION DETACH";
        call.Begin();
        TransactionAnswer.WriteSwitch(call.Writer, Run(call.Session, request));
    }

    /// <returns>The context of the transaction that was entered; of one that was left, none.</returns>
    public static byte[] Run(ClientSession session, TransactionSwitchRequest request)
    {
        var context = request.Operation.HasFlag(TransactionOperations.Start) ? Start(session, request) : [];
        if (request.Operation.HasFlag(TransactionOperations.Detach))
            session.Engine.SuspendGlobal(request.Flags.HasFlag(TransactionFlags.Sessionless));
        session.MustTellTransaction = request.Flags.HasFlag(TransactionFlags.Sessionless);
        session.DetachesAfterCall = request.Operation.HasFlag(TransactionOperations.DetachAfterCall);
        return context;
    }

    public static GlobalTransactionId? IdOf(TransactionId? id) =>
        id is null ? null : new GlobalTransactionId(id.Format, Convert.ToHexString(id.Global), Convert.ToHexString(id.Branch));

    public static int HandleOf(byte[] context) => context.Length == sizeof(int) ? BinaryPrimitives.ReadInt32BigEndian(context) : 0;

    private static byte[] Start(ClientSession session, TransactionSwitchRequest request)
    {
        var id = IdOf(request.Id) ?? throw new OraException(OraError.TransactionDoesNotExist);
        var time = TimeSpan.FromSeconds(Math.Max(0, request.Timeout));
        var handle = (request.Flags & (TransactionFlags.Join | TransactionFlags.Resume)) != TransactionFlags.None
            ? session.Engine.ResumeGlobal(id, time)
            : session.Engine.BeginGlobal(id, time, request.Flags.HasFlag(TransactionFlags.Promote));
        var context = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(context, handle);
        return context;
    }
}
