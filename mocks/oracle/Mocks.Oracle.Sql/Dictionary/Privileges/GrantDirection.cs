namespace Mocks.Oracle.Sql.Dictionary.Privileges;

/// <summary>Which grants a view lists.</summary>
internal enum GrantDirection
{
    All,

    /// <summary>_MADE: on own objects, or by the user.</summary>
    Made,

    /// <summary>_RECD: to the user.</summary>
    Received,
}
