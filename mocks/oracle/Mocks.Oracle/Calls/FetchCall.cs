using Mocks.Oracle.Protocol.Messages;

namespace Mocks.Oracle.Calls;

/// <summary>Further rows of an open query. Of the journal's entries the execution's is enough.</summary>
internal static class FetchCall
{
    public static async ValueTask RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var request = await call.Input.ReadAsync(FetchRequest.Read, cancellationToken);
        call.Begin();
        var cursor = call.Session.Cursors.Find(request.Cursor);
        call.Cursor = cursor.Number;
        await QueryExecution.SendRowsAsync(call, cursor, request.Rows, cancellationToken);
    }
}
