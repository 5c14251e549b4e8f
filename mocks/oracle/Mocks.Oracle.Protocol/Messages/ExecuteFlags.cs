namespace Mocks.Oracle.Protocol.Messages;

[Flags]
public enum ExecuteFlags : uint
{
    None = 0,
    Parse = 0x1,
    Bind = 0x8,
    Define = 0x10,
    Execute = 0x20,
    Fetch = 0x40,
    Commit = 0x100,

    /// <summary>OUT binds have values in the rows too.</summary>
    PlSqlBind = 0x400,
    NotPlSql = 0x8000,
    DescribeOnly = 0x20000,
    NoCompressedFetch = 0x40000,
    BatchErrors = 0x80000,
}
