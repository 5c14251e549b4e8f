namespace Mocks.Oracle.Types;

public enum LobKind
{
    Clob = 1,
    NClob = 2,
    Blob = 3,
}
