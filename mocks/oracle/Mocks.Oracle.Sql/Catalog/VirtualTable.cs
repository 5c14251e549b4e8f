using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A view of the dictionary whose rows are computed; the room of the dictionary derives from it.</summary>
internal abstract record VirtualTable : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.View;

    public required ImmutableArray<TableColumn> Columns { get; init; }
}
