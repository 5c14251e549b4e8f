namespace Mocks.Oracle.Calls;

/// <summary>How a function is done.</summary>
/// <param name="Operation">Its name in journal and metrics.</param>
/// <param name="Body">Reads the rest of the request, does it, writes all but the end of the response.</param>
/// <param name="Ending">The message that ends the response.</param>
/// <param name="NeedsSession">ORA-01012 before the client has signed in.</param>
internal sealed record CallEntry(
    string Operation, Func<CallContext, CancellationToken, ValueTask> Body, CallEnding Ending = CallEnding.Error, bool NeedsSession = true);
