namespace Mocks.Oracle.Sql.Execution;

/// <summary>SQL's three answers.</summary>
internal enum Truth
{
    False,
    Unknown,
    True,
}
