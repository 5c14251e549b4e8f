using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A package that comes with the database, as an object of SYS: for grants, synonyms and the dictionary. What it does is in the room of PL/SQL.</summary>
internal sealed record ServerPackage : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.Package;
}
