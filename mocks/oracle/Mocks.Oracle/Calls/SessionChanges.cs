using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;

namespace Mocks.Oracle.Calls;

/// <summary>What of the session has changed since the client was last told.</summary>
internal static class SessionChanges
{
    public static IReadOnlyList<(SessionKeyword Keyword, string Text)> Take(ClientSession session)
    {
        var (schema, edition) = (session.Engine.CurrentSchema, session.Engine.Edition);
        if (schema == session.KnownSchema && edition == session.KnownEdition)
            return [];
        var changes = new List<(SessionKeyword Keyword, string Text)>();
        if (schema != session.KnownSchema)
            changes.Add((SessionKeyword.CurrentSchema, session.KnownSchema = schema));
        if (edition != session.KnownEdition)
            changes.Add((SessionKeyword.Edition, session.KnownEdition = edition));
        return changes;
    }
}
