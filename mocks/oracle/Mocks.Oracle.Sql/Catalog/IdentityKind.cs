namespace Mocks.Oracle.Sql.Catalog;

/// <summary>GENERATED … AS IDENTITY.</summary>
internal enum IdentityKind
{
    None,
    Always,
    ByDefault,
    ByDefaultOnNull,
}
