using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A view of the dictionary whose rows are computed; the room of the dictionary derives from it.</summary>
internal abstract record VirtualTable : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.View;

    public abstract ImmutableArray<TableColumn> Columns { get; }

    /// <summary>Whether an equality on the column, by its ordinal, narrows what has to be looked at.</summary>
    public abstract VirtualKey KeyOf(int column);

    public abstract string? Comment { get; }
}
