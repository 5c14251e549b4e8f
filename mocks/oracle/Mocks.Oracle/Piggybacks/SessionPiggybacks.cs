using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Piggybacks;

/// <summary>What each piggyback does to the session.</summary>
internal static class SessionPiggybacks
{
    public static void Close(ClientSession session, CursorListRequest request)
    {
        foreach (var cursor in request.Cursors)
            session.Cursors.Close(cursor);
    }

    public static void Set(ClientSession session, EndToEndRequest request)
    {
        var attributes = session.Engine.Attributes;
        attributes.ClientIdentifier = request.ClientIdentifier ?? attributes.ClientIdentifier;
        attributes.Module = request.Module ?? attributes.Module;
        attributes.Action = request.Action ?? attributes.Action;
        attributes.ClientInfo = request.ClientInfo ?? attributes.ClientInfo;
    }

    public static void Set(ClientSession session, SetSchemaRequest request)
    {
        Execute(session, $"ALTER SESSION SET CURRENT_SCHEMA = \"{request.Schema.ToUpperInvariant()}\"");
        session.KnownSchema = session.Engine.CurrentSchema;
    }

    public static void Set(ClientSession session, ApplicationContextRequest request) =>
        throw new OraException(OraError.UnimplementedFeature, 0, $": application context {request.Namespace}");

    public static void Set(ClientSession session, AlterSessionRequest request)
    {
        foreach (var change in request.Values)
            Execute(session, $"ALTER SESSION SET {change.Key} = '{change.Value.Replace("'", "''", StringComparison.Ordinal)}'");
    }

    public static void Free(ClientSession session, LobRequest request)
    {
        for (var offset = 0; offset + LobLocator.Bytes <= request.Locator.Length; offset += LobLocator.Bytes)
        {
            if (LobLocator.TryRead(request.Locator.AsSpan(offset), out var locator))
                session.Lobs.Free(locator);
        }
    }

    private static void Execute(ClientSession session, string sql)
    {
        using var cursor = session.Engine.Prepare(sql);
        cursor.Execute([], ExecuteOptions.Default);
    }
}
