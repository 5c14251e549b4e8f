using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;
using Mocks.Oracle.Sql.Engine;

namespace Mocks.Oracle.Piggybacks;

/// <summary>What each piggyback does to the session.</summary>
internal static class SessionPiggybacks
{
    private const string ClientContext = "CLIENTCONTEXT";

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
        attributes.Operation = request.Operation ?? attributes.Operation;
    }

    public static void Set(ClientSession session, SetSchemaRequest request)
    {
        session.Engine.Run($"ALTER SESSION SET CURRENT_SCHEMA = \"{request.Schema.ToUpperInvariant()}\"");
        session.KnownSchema = session.Engine.CurrentSchema;
    }

    public static void Set(ClientSession session, ApplicationContextRequest request)
    {
        if (request.Clear)
            ClearContext(session.Engine, request.Namespace);
        foreach (var pair in request.Values)
            SetContext(session.Engine, request.Namespace, pair.Key, pair.Value);
    }

    /// <summary>ORA-01031 for a namespace that is not the client's own: those belong to packages.</summary>
    public static void SetContext(Session session, string name, string attribute, string value)
    {
        CheckNamespace(name);
        session.Attributes.Contexts[(ClientContext, attribute.ToUpperInvariant())] = value;
    }

    private static void ClearContext(Session session, string name)
    {
        CheckNamespace(name);
        foreach (var key in session.Attributes.Contexts.Keys.Where(key => key.Namespace == ClientContext).ToArray())
            session.Attributes.Contexts.Remove(key);
    }

    private static void CheckNamespace(string name)
    {
        if (!name.Equals(ClientContext, StringComparison.OrdinalIgnoreCase))
            throw new OraException(OraError.InsufficientPrivileges);
    }

    public static void Set(ClientSession session, AlterSessionRequest request)
    {
        foreach (var change in request.Values)
            session.Engine.Run($"ALTER SESSION SET {change.Key} = '{change.Value.Replace("'", "''", StringComparison.Ordinal)}'");
    }

    public static void Free(ClientSession session, LobRequest request)
    {
        for (var offset = 0; offset + LobLocator.Bytes <= request.Locator.Length; offset += LobLocator.Bytes)
        {
            if (LobLocator.TryRead(request.Locator.AsSpan(offset), out var locator))
                session.Lobs.Free(locator);
        }
    }
}
