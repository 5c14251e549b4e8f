using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>Function 59, go-ora's first call: pointer, UB2 256, pointer, pointer and, from field version 11, UB4 format.</summary>
public static class VersionRequest
{
    private const int Format = 11;

    public static bool Read(ref TtcReader reader, TtcDialect dialect)
    {
        reader.ReadByte();
        reader.ReadUB2();
        reader.Skip(2);
        if (dialect.FieldVersion >= Format)
            reader.ReadUB4();
        return true;
    }
}
