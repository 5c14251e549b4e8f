using Mocks.Oracle.Protocol.Ttc;

namespace Mocks.Oracle.Protocol.Messages;

/// <summary>Piggyback 152: pointer, UB4 length, the current schema's name.</summary>
public sealed record SetSchemaRequest(string Schema)
{
    public static SetSchemaRequest Read(ref TtcReader reader, TtcDialect dialect)
    {
        reader.ReadByte();
        var length = reader.ReadCount(ProtocolLimits.AttributeBytes);
        return new SetSchemaRequest(reader.ReadText(length, dialect.TextAsClr, ProtocolLimits.AttributeBytes));
    }
}
