namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What a trigger fires on.</summary>
[Flags]
internal enum TriggerEvents
{
    None = 0,
    Insert = 1,
    Update = 2,
    Delete = 4,
    Other = 8,
}
