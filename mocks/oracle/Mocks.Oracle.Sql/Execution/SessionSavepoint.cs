using System.Collections.Immutable;
using Mocks.Oracle.Sql.Storage;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>SAVEPOINT: what ROLLBACK TO brings back.</summary>
/// <param name="Work">The changes and locks.</param>
/// <param name="ConstraintModes">By SET CONSTRAINTS.</param>
internal sealed record SessionSavepoint(Savepoint Work, ImmutableDictionary<string, bool> ConstraintModes);
