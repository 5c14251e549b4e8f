namespace Mocks.Oracle.Protocol.Messages;

[Flags]
public enum Warnings : byte
{
    None = 0,

    /// <summary>ORA-24344: a stored unit was made, with compilation errors.</summary>
    CompilationErrors = 0x20,
}
