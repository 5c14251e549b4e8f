namespace Mocks.Oracle.Sql.Catalog;

/// <summary>The kinds of schema objects, as OBJECT_TYPE names them.</summary>
internal enum ObjectKind
{
    Table,
    View,
    MaterializedView,
    Index,
    Sequence,
    Synonym,
    Procedure,
    Function,
    Package,
    PackageBody,
    Type,
    TypeBody,
    Trigger,
    Directory,
    DatabaseLink,
    Context,
}
