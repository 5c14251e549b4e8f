namespace Mocks.Oracle.Protocol.Messages;

/// <summary>A physical rowid as the wire takes it apart: data object, relative file, block, row.</summary>
public readonly record struct RowIdParts(uint DataObject, uint File, uint Block, uint Row);
