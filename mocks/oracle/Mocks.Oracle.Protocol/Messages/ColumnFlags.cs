namespace Mocks.Oracle.Protocol.Messages;

[Flags]
public enum ColumnFlags : uint
{
    None = 0,
    IsJson = 0x100,
    IsOson = 0x800,
}
