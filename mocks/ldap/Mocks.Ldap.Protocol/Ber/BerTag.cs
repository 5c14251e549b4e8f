namespace Mocks.Ldap.Protocol.Ber;

/// <summary>The identifier octets that LDAP uses. All fit one octet; multi-octet identifiers are malformed.</summary>
public static class BerTag
{
    public const byte Boolean = 0x01;
    public const byte Integer = 0x02;
    public const byte OctetString = 0x04;
    public const byte Enumerated = 0x0A;
    public const byte Sequence = 0x30;
    public const byte Set = 0x31;

    public const byte BindRequest = 0x60;
    public const byte BindResponse = 0x61;
    public const byte UnbindRequest = 0x42;
    public const byte SearchRequest = 0x63;
    public const byte SearchResultEntry = 0x64;
    public const byte SearchResultDone = 0x65;
    public const byte SearchResultReference = 0x73;
    public const byte ModifyRequest = 0x66;
    public const byte ModifyResponse = 0x67;
    public const byte AddRequest = 0x68;
    public const byte AddResponse = 0x69;
    public const byte DeleteRequest = 0x4A;
    public const byte DeleteResponse = 0x6B;
    public const byte ModifyDnRequest = 0x6C;
    public const byte ModifyDnResponse = 0x6D;
    public const byte CompareRequest = 0x6E;
    public const byte CompareResponse = 0x6F;
    public const byte AbandonRequest = 0x50;
    public const byte ExtendedRequest = 0x77;
    public const byte ExtendedResponse = 0x78;
    public const byte IntermediateResponse = 0x79;

    public const byte Controls = 0xA0;

    /// <summary>A context-specific primitive tag.</summary>
    public static byte Context(int number) => (byte)(0x80 | number);

    /// <summary>A context-specific constructed tag.</summary>
    public static byte ContextConstructed(int number) => (byte)(0xA0 | number);
}
