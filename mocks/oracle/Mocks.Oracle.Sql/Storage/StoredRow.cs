namespace Mocks.Oracle.Sql.Storage;

/// <summary>A row as tables keep it: one byte string, and aside what has no bytes of its own (LOBs, JSON, objects).</summary>
internal readonly record struct StoredRow(byte[] Bytes, object[]? Objects);
