namespace Mocks.Oracle.Sql.Storage;

/// <summary>Lock modes in Oracle's order; tables know them all, rows and keys only Share and Exclusive.</summary>
internal enum LockMode
{
    None = 0,
    RowShare = 2,
    RowExclusive = 3,
    Share = 4,
    ShareRowExclusive = 5,
    Exclusive = 6,
}
