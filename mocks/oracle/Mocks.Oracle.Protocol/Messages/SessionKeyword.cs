namespace Mocks.Oracle.Protocol.Messages;

/// <summary>What of the session a response tells the client, by number.</summary>
public enum SessionKeyword
{
    CurrentSchema = 168,
    Edition = 172,
}
