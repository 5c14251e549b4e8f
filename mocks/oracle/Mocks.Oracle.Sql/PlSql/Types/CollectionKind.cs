namespace Mocks.Oracle.Sql.PlSql.Types;

internal enum CollectionKind
{
    /// <summary>INDEX BY a number or a string.</summary>
    Associative,
    NestedTable,
    Varray,
}
