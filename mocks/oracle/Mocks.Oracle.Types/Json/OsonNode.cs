namespace Mocks.Oracle.Types;

/// <summary>The first byte of a node in an OSON tree; strings up to 31 bytes have their length there, and so have most numbers.</summary>
internal static class OsonNode
{
    public const byte Null = 0x30;
    public const byte True = 0x31;
    public const byte False = 0x32;
    public const byte String8 = 0x33;
    public const byte Number8 = 0x34;
    public const byte BinaryDouble = 0x36;
    public const byte String16 = 0x37;
    public const byte String32 = 0x38;
    public const byte Timestamp = 0x39;
    public const byte Binary16 = 0x3A;
    public const byte Binary32 = 0x3B;
    public const byte Date = 0x3C;
    public const byte IntervalYM = 0x3D;
    public const byte IntervalDS = 0x3E;
    public const byte Extended = 0x7B;
    public const byte TimestampTz = 0x7C;
    public const byte Timestamp7 = 0x7D;
    public const byte Id = 0x7E;
    public const byte BinaryFloat = 0x7F;

    /// <summary>Follows <see cref="Extended"/>.</summary>
    public const byte Vector = 0x01;

    /// <summary>Set in nodes that hold others.</summary>
    public const byte Container = 0x80;
    public const byte Object = 0x84;
    public const byte Array = 0xC0;

    /// <summary>Of a container: it is an array.</summary>
    public const byte IsArray = 0x40;

    /// <summary>Of a container: offsets have four bytes instead of two.</summary>
    public const byte WideOffsets = 0x20;

    /// <summary>Of a container: how wide the number of children is; both bits mean that it and the names are another object's.</summary>
    public const byte CountMask = 0x18;
    public const byte Count16 = 0x08;
    public const byte Count32 = 0x10;
}
