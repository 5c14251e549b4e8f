namespace Mocks.Oracle.Protocol.Ttc;

/// <summary>
/// The capability bytes of the protocol answer. Names as in go-oracledb <c>ttc/capability.go</c>; only what clients are seen to
/// read is set with care, the rest as a real server has it.
/// </summary>
public static class ServerCapabilities
{
    internal const int LogonTypes = 4;
    internal const int FieldVersion = 7;
    internal const int Ttc1 = 15;
    internal const int Oci1 = 16;
    internal const int Lob = 23;
    internal const int TwoByteTypes = 27;
    internal const int Ttc3 = 37;
    internal const int Ttc4 = 40;
    internal const int Ttc5 = 44;

    internal const int TimeZone = 1;
    internal const int Ttc = 6;

    /// <summary>The client understands message 29.</summary>
    internal const byte EndOfResponseBit = 0x20;

    /// <summary>Passwords are proven with PBKDF2 (the 12c verifier).</summary>
    internal const byte Pbkdf2Logon = 0x20;

    public static byte[] Compile(ServerIdentity identity, bool pbkdf2)
    {
        var caps = new byte[53];
        caps[0] = 6;
        caps[1] = 1;
        caps[LogonTypes] = (byte)(0x4F | (pbkdf2 ? Pbkdf2Logon : 0));
        caps[5] = 1;
        caps[FieldVersion] = identity.FieldVersion;
        caps[8] = 1;
        caps[9] = 1;
        caps[Ttc1] = 0x29;      // 1: end-of-call status is sent
        caps[Oci1] = 0x91;      // 1: so is its sequence number
        caps[17] = 3;
        caps[18] = 7;
        caps[19] = 3;
        caps[21] = 1;
        caps[Lob] = 0xCF;
        caps[24] = 1;
        caps[26] = 4;
        caps[TwoByteTypes] = 1;
        caps[31] = 0x10;
        caps[34] = 12;
        caps[Ttc3] = 0xB8;      // 0x20 four-byte chunk lengths, 0x10 implicit results; not 2, which adds a time zone version
        caps[Ttc4] = (byte)(4 | (identity.EndOfResponse ? EndOfResponseBit : 0));
        caps[42] = 5;
        caps[Ttc5] = identity.EndOfResponse ? (byte)0x3C : (byte)0;     // 8 vectors, 4 tokens, 0x10 pipelining, 0x20 sessionless transactions
        return caps;
    }

    public static byte[] Runtime()
    {
        var caps = new byte[13];
        caps[0] = 2;
        caps[TimeZone] = 1;     // time zones are exchanged with the data types
        caps[Ttc] = 0x05;       // 4: strings of 32,767 bytes
        return caps;
    }
}
