namespace Mocks.Oracle.Protocol.Tns;

public enum PacketType : byte
{
    Connect = 1,
    Accept = 2,
    Refuse = 4,
    Redirect = 5,
    Data = 6,
    Resend = 11,
    Marker = 12,
    Control = 14,
}
