namespace Mocks.Oracle.Types;

/// <summary>How the dimensions of a VECTOR are kept, numbered as on the wire.</summary>
public enum VectorFormat
{
    /// <summary>Of a column: whatever its vectors have.</summary>
    Any = 0,
    Float32 = 2,
    Float64 = 3,
    Int8 = 4,

    /// <summary>Bits, eight a byte.</summary>
    Binary = 5,
}
