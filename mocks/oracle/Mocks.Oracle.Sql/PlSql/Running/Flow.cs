namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Where to go after a statement; positive numbers are labels.</summary>
internal static class Flow
{
    public const int Next = 0;

    public const int Return = -1;
}
