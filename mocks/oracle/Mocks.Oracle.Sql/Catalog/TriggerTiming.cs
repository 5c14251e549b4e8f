namespace Mocks.Oracle.Sql.Catalog;

/// <summary>When a trigger fires.</summary>
internal enum TriggerTiming
{
    Before,
    After,
    InsteadOf,
    Compound,
}
