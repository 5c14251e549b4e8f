using Mocks.Oracle.Protocol.Authentication;
using Mocks.Oracle.Protocol.Messages;
using Mocks.Oracle.Sql.Engine;

namespace Mocks.Oracle.Sessions;

/// <summary>A logon between its two phases; afterwards the key by which the client may hide a new password.</summary>
/// <param name="User">As the client has it.</param>
/// <param name="Client">What it said of itself in phase one.</param>
/// <param name="Credential">Null when there is no such user.</param>
/// <param name="Verifier">The challenge, and the check of its answer.</param>
internal sealed record Logon(string User, LogonRequest Client, UserCredential? Credential, LogonVerifier Verifier)
{
    /// <summary>Set once the password was proven.</summary>
    public SessionKey? Key { get; set; }
}
