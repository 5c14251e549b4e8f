namespace Mocks.Oracle.Protocol.Messages;

public enum LobOperation : uint
{
    GetLength = 0x0001,
    Read = 0x0002,
    Trim = 0x0020,
    Write = 0x0040,
    FileOpen = 0x0100,
    CreateTemporary = 0x0110,
    FreeTemporary = 0x0111,
    FileClose = 0x0200,
    FileIsOpen = 0x0400,
    FileExists = 0x0800,
    GetChunkSize = 0x4000,
    Open = 0x8000,
    Close = 0x1_0000,
    IsOpen = 0x1_1000,

    /// <summary>Several locators, one after the other; comes with <see cref="FreeTemporary"/>.</summary>
    Array = 0x8_0000,
}
