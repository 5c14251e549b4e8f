namespace Mocks.Oracle.Sql.Execution;

/// <summary>State of a session that statements read and change.</summary>
internal sealed class SessionContext
{
}
