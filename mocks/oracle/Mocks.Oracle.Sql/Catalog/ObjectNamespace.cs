namespace Mocks.Oracle.Sql.Catalog;

/// <summary>Names are unique within a schema and one of these; the values are the dictionary's own.</summary>
internal enum ObjectNamespace
{
    Main = 1,
    Body = 2,
    Trigger = 3,
    Index = 4,
    Directory = 9,
    Queue = 10,
    MaterializedView = 19,
    Context = 21,
    Edition = 64,
    AuditPolicy = 93,

    /// <summary>Links and transformations aren't numbered as objects are.</summary>
    DatabaseLink = 1000,
    Transformation = 1001,
}
