namespace Mocks.Oracle.Protocol.Messages;

public enum BindDirection : byte
{
    Out = 16,
    In = 32,
    InOut = 48,
}
