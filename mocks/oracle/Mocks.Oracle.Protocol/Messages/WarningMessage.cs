using System.Text;
using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary><c>0F</c>, UB2 number, UB2 length, UB2 flags, CLR text. Goes before the message that ends the response.</summary>
public static class WarningMessage
{
    public static void Write(TtcWriter writer, int code, string text)
    {
        writer.WriteMessageType(TtcMessageType.Warning);
        writer.WriteInteger(code);
        writer.WriteInteger(Encoding.UTF8.GetByteCount(text));
        writer.WriteInteger(0);
        writer.WriteClr(text);
    }
}
