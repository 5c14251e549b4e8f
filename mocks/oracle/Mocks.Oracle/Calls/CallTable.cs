using System.Collections.Frozen;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Calls;

/// <summary>Every function that is done; all others are refused by name.</summary>
internal static class CallTable
{
    private static readonly FrozenDictionary<TtcFunction, CallEntry> Entries = new Dictionary<TtcFunction, CallEntry>
    {
        [TtcFunction.LogonPhaseOne] = new("logon", LogonPhaseOneCall.RunAsync, NeedsSession: false),
        [TtcFunction.LogonPhaseTwo] = new("logon", LogonPhaseTwoCall.RunAsync, NeedsSession: false),
        [TtcFunction.Version] = new("version", VersionCall.RunAsync, NeedsSession: false),
        [TtcFunction.Execute] = new("execute", ExecuteCall.RunAsync),
        [TtcFunction.Reexecute] = new("execute", ReexecuteCall.RunAsync),
        [TtcFunction.ReexecuteAndFetch] = new("execute", ReexecuteCall.RunAndFetchAsync),
        [TtcFunction.Fetch] = new("fetch", FetchCall.RunAsync),
        [TtcFunction.LobOperation] = new("lob", LobCall.RunAsync),
        [TtcFunction.Commit] = new("commit", CommitCall.RunAsync, CallEnding.Status),
        [TtcFunction.Rollback] = new("rollback", RollbackCall.RunAsync, CallEnding.Status),
        [TtcFunction.TransactionSwitch] = new("transaction", TransactionSwitchCall.RunAsync),
        [TtcFunction.TransactionChangeState] = new("transaction", TransactionChangeCall.RunAsync),
        [TtcFunction.DirectPathPrepare] = new("load", DirectPathCall.PrepareAsync),
        [TtcFunction.DirectPathLoadStream] = new("load", DirectPathCall.StreamAsync),
        [TtcFunction.DirectPathOperation] = new("load", DirectPathCall.EndAsync),
        [TtcFunction.Enqueue] = new("enqueue", EnqueueCall.RunAsync),
        [TtcFunction.Dequeue] = new("dequeue", DequeueCall.RunAsync),
        [TtcFunction.ArrayQueue] = new("queue", ArrayQueueCall.RunAsync),
        [TtcFunction.Ping] = new("ping", PingCall.RunAsync, CallEnding.Status),
        [TtcFunction.Logoff] = new("logoff", LogoffCall.RunAsync, CallEnding.Status),
        [TtcFunction.PipelineEnd] = new("pipeline", PipelineEndCall.RunAsync, CallEnding.Status),
    }.ToFrozenDictionary();

    public static CallEntry Find(TtcFunction function) =>
        Entries.TryGetValue(function, out var entry) ? entry : UnsupportedCall.Entry;
}
