namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A partition as it was declared.</summary>
/// <param name="HighValue">The text of VALUES LESS THAN (…) or VALUES (…); null of a hash partition.</param>
internal sealed record TablePartition(string Name, string? HighValue, string? Tablespace);
