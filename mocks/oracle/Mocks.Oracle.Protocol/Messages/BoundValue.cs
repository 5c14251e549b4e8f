namespace Mocks.Oracle.Protocol.Messages;

/// <summary>A bind's value as it was sent: bytes in the form of its type, the elements of an array, or a cursor's number.</summary>
/// <param name="Bytes">Null is NULL.</param>
/// <param name="Locator">For JSON and VECTOR: the locator that precedes the image in <paramref name="Bytes"/>.</param>
/// <param name="Elements">Set for PL/SQL arrays alone.</param>
/// <param name="Cursor">Set for cursors alone; 0 is none.</param>
public readonly record struct BoundValue(
    byte[]? Bytes, byte[]? Locator = null, IReadOnlyList<BoundValue>? Elements = null, int Cursor = 0);
