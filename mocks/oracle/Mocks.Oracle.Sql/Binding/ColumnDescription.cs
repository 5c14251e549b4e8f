using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>A column of a query as it is described to the client.</summary>
public sealed record ColumnDescription(string Name, OracleType Type, bool Nullable);
