namespace Mocks.Oracle.Differential.Tests;

internal enum Dialect
{
    Oracle,
    Sqlite,
    PostgreSql,
}
