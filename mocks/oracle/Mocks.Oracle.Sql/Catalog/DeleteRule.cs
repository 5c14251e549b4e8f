namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What a foreign key does to children when the parent is deleted.</summary>
internal enum DeleteRule
{
    NoAction,
    Cascade,
    SetNull,
}
