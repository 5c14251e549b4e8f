namespace Mocks.Oracle.Protocol.Ttc;

/// <summary>The first byte of every TTC message, either way.</summary>
public enum TtcMessageType : byte
{
    Protocol = 1,
    DataTypes = 2,
    Function = 3,
    Error = 4,
    RowHeader = 6,
    RowData = 7,
    ReturnParameters = 8,
    Status = 9,
    IoVector = 11,
    LobData = 14,
    Warning = 15,
    DescribeInformation = 16,
    Piggyback = 17,
    FlushOutBinds = 19,
    BitVector = 21,
    ServerPiggyback = 23,
    OneWayFunction = 26,
    ImplicitResults = 27,
    Renegotiate = 28,
    EndOfResponse = 29,
    Token = 33,
    FastAuthentication = 34,

    /// <summary>Not TTC: the first byte of a native services request, which comes in the same stream.</summary>
    NetworkServices = 0xDE,
}
