namespace Mocks.Oracle.Types;

/// <summary>The row and column that a LOB stands in, by the table's object id, the row's number and the column's ordinal: what its locator points to.</summary>
public sealed record LobPlace(int Table, long Row, int Column);
