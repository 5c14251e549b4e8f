namespace Mocks.Oracle.Protocol;

/// <summary>Upper bounds on what a client may ask us to hold. Oracle's own limits, where it has them, are below these.</summary>
public static class ProtocolLimits
{
    /// <summary>Bytes of one value: a bind, or the data of one LOB write.</summary>
    public const int ValueBytes = 256 * 1024 * 1024;

    /// <summary>Bytes of a statement's text.</summary>
    public const int SqlBytes = 16 * 1024 * 1024;

    /// <summary>Bytes of a name, key or attribute value.</summary>
    public const int AttributeBytes = 64 * 1024;

    /// <summary>Bytes of a message that is still incomplete, before the client has signed in.</summary>
    public const int LogonMessageBytes = 1024 * 1024;

    /// <summary>Binds, defines, key-value pairs, cursors to close, or elements of a PL/SQL array.</summary>
    public const int Elements = 65_535;

    /// <summary>Executions by one request.</summary>
    public const uint Iterations = 10_000_000;

    /// <summary>Bytes of a connect descriptor.</summary>
    public const int ConnectDataBytes = 32 * 1024;

    /// <summary>Bytes of a packet with header; the largest SDU that Oracle Net has is 2 MB.</summary>
    public const int PacketBytes = 2 * 1024 * 1024 + 64;
}
