using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Types;

/// <summary>A field of a record type.</summary>
internal sealed record RecordFieldType(string Name, OracleType Type, Evaluator? Default = null);
