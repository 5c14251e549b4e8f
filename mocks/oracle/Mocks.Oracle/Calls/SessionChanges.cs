using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sessions;

namespace Mocks.Oracle.Calls;

/// <summary>What of the session has changed since the client was last told.</summary>
internal static class SessionChanges
{
    public static IReadOnlyList<(SessionKeyword Keyword, string Text)> Take(ClientSession session)
    {
        var schema = session.Engine.CurrentSchema;
        if (schema == session.KnownSchema)
            return [];
        session.KnownSchema = schema;
        return [(SessionKeyword.CurrentSchema, schema)];
    }
}
