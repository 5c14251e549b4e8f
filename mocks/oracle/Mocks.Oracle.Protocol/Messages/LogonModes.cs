namespace Mocks.Oracle.Protocol.Messages;

[Flags]
public enum LogonModes : uint
{
    None = 0,
    Logon = 0x1,
    ChangePassword = 0x2,
    SysDba = 0x20,
    SysOper = 0x40,
    Preliminary = 0x80,
    WithPassword = 0x100,
    SysAsm = 0x0040_0000,
    SysBackup = 0x0100_0000,
    SysDataGuard = 0x0200_0000,
    SysKeyManagement = 0x0400_0000,
    SysRac = 0x0800_0000,
    Token = 0x2000_0000,
}
