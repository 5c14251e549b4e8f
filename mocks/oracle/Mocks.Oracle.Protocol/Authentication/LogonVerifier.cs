using Mocks.Oracle.Protocol.Messages;

namespace Mocks.Oracle.Protocol.Authentication;

/// <summary>
/// The server's side of one logon: what it challenges with, and whether the answer proves the password. Made anew for each
/// attempt; it knows the password in clear, as fixtures have it.
/// </summary>
public abstract class LogonVerifier
{
    /// <summary>The pairs of phase one's answer.</summary>
    public abstract IReadOnlyList<KeyValue> Challenge { get; }

    /// <summary>
    /// The key that both sides have derived, if <paramref name="request"/> (phase two) proves the password; it signs our answer
    /// and later hides a new password. Null is ORA-01017.
    /// </summary>
    public abstract SessionKey? Verify(LogonRequest request);

    internal static byte[]? FromHex(string? text)
    {
        if (text is null || text.Length % 2 != 0 || !text.All(char.IsAsciiHexDigit))
            return null;
        return Convert.FromHexString(text);
    }
}
