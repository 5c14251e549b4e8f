namespace Mocks.Oracle.Sql.Binding;

/// <summary>Where an expression stands, which settles what it may contain.</summary>
internal enum Clause
{
    Select,
    Where,
    Join,
    StartWith,
    ConnectBy,
    GroupBy,
    Having,
    OrderBy,
    Values,
    Set,
    Returning,
    Check,
    Default,
    Limit,
    Argument,
}
