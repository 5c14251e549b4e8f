namespace Mocks.Oracle.Sql.Storage;

/// <summary>A row that a statement wants to change has been changed by a commit since the statement began: it has to begin anew. Never leaves the engine.</summary>
internal sealed class StatementRestartException : Exception;
