namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A name within a schema and name space.</summary>
internal readonly record struct QualifiedName(string Owner, ObjectNamespace Space, string Name);
