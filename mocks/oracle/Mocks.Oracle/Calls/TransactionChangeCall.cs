using Mocks.Oracle.Protocol.Messages;

namespace Mocks.Oracle.Calls;

/// <summary>Prepares, commits or rolls back a global transaction.</summary>
internal static class TransactionChangeCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(TransactionChangeRequest.Read, cancellationToken);
        call.Summary = "TRANSACTION " + request.Change.ToString().ToUpperInvariant();
        call.Begin();
        TransactionAnswer.WriteState(call.Writer, Run(call, request));
    }

    private static TransactionState Run(CallContext call, TransactionChangeRequest request)
    {
        var engine = call.Session.Engine;
        var (id, handle) = (TransactionSwitchCall.IdOf(request.Id), TransactionSwitchCall.HandleOf(request.Context));
        switch (request.Change)
        {
            case TransactionChange.Prepare:
                return engine.PrepareGlobal(id, handle) ? TransactionState.RequiresCommit : TransactionState.ReadOnly;
            case TransactionChange.Commit:
                var onePhase = request.State == TransactionState.ReadOnly;
                var changed = engine.CommitGlobal(id, handle, onePhase);
                return !onePhase ? TransactionState.Forgotten : changed ? TransactionState.Committed : TransactionState.ReadOnly;
            case TransactionChange.Abort:
                engine.RollbackGlobal(id, handle);
                return TransactionState.Aborted;
            default:
                throw new OraException(OraError.TransactionDoesNotExist);
        }
    }
}
