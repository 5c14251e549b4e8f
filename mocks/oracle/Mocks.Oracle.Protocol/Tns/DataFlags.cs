namespace Mocks.Oracle.Protocol.Tns;

/// <summary>The first two bytes of a DATA packet's body, as clients set them.</summary>
[Flags]
public enum DataFlags : ushort
{
    None = 0,

    /// <summary>The client closes now and waits for no answer.</summary>
    EndOfFile = 0x0040,

    /// <summary>The last packet of a request; older drivers never set it.</summary>
    EndOfRequest = 0x0800,

    BeginPipeline = 0x1000,
}
