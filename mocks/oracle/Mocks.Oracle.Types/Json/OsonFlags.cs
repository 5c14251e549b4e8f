namespace Mocks.Oracle.Types;

/// <summary>The flags of an OSON header.</summary>
[Flags]
internal enum OsonFlags
{
    None = 0,

    /// <summary>Offsets of children count from their container's node.</summary>
    RelativeOffsets = 0x01,
    InlineLeaf = 0x02,
    LengthInNode = 0x04,
    Names32 = 0x08,
    IsScalar = 0x10,
    HashId8 = 0x0100,
    Names16 = 0x0400,
    NameSegment32 = 0x0800,
    Tree32 = 0x1000,
    TinyNodes = 0x2000,
}
