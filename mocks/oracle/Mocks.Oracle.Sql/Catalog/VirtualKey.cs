namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What an equality on a column of a <see cref="VirtualTable"/> is worth.</summary>
internal enum VirtualKey
{
    None,

    /// <summary>It narrows to a schema: worth a look-up, but not one for each row of a join.</summary>
    Owner,

    /// <summary>It narrows to a thing by its name: a join looks each row up.</summary>
    Name,
}
