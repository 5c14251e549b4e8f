using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Scripts;

/// <summary>A row ready to insert, with the line on disk that it came from.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<BindValue> Values);
