namespace Mocks.Oracle.Sql.Catalog;

/// <summary>CONSTRAINT_TYPE; NOT NULL is a check of its own kind.</summary>
internal enum ConstraintKind
{
    PrimaryKey,
    Unique,
    ForeignKey,
    Check,
    NotNull,
}
