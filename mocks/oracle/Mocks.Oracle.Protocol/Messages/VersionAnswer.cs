using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary><c>08</c>, UB2 length, CLR banner, UB4 version number.</summary>
public static class VersionAnswer
{
    public static void Write(TtcWriter writer, ServerIdentity identity)
    {
        writer.WriteMessageType(TtcMessageType.ReturnParameters);
        writer.WriteInteger(identity.Banner.Length);
        writer.WriteClr(identity.Banner);
        writer.WriteInteger(identity.VersionNumber);
    }
}
