using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Writing;

/// <summary>A foreign key with its two ends found.</summary>
internal sealed class ForeignKeyPlan
{
    public ForeignKeyPlan(SchemaCatalog catalog, TableDefinition child, ConstraintDefinition constraint)
    {
        Child = child;
        Constraint = constraint;
        Parent = catalog.Table(constraint.ReferencedTableId);
        var key = Parent.Constraint(constraint.ReferencedConstraint!)!; // a foreign key has both
        ChildOrdinals = [.. constraint.Columns.Select(child.Ordinal)];
        ParentOrdinals = [.. key.Columns.Select(Parent.Ordinal)];
        ParentIndex = IndexOn(Parent, ParentOrdinals);
        ChildIndex = IndexOn(child, ChildOrdinals);
    }

    public TableDefinition Child { get; }

    public TableDefinition Parent { get; }

    public ConstraintDefinition Constraint { get; }

    public int[] ChildOrdinals { get; }

    public int[] ParentOrdinals { get; }

    /// <summary>The parent's index that begins with the key, by place; and where each of its leading keys is in the foreign key.</summary>
    public (int Index, int[] Places)? ParentIndex { get; }

    /// <summary>The same of the child; null when the foreign key isn't indexed.</summary>
    public (int Index, int[] Places)? ChildIndex { get; }

    public string Name => $"{Child.Owner}.{Constraint.Name}";

    /// <summary>The child row's key; null when a part of it is NULL, which refers to nothing.</summary>
    public Datum[]? KeyOfChild(Datum[] row) => Key(row, ChildOrdinals);

    public Datum[]? KeyOfParent(Datum[] row) => Key(row, ParentOrdinals);

    private static Datum[]? Key(Datum[] row, int[] ordinals)
    {
        var key = new Datum[ordinals.Length];
        for (var i = 0; i < key.Length; i++)
        {
            if (ordinals[i] >= row.Length || row[ordinals[i]].IsNull)
                return null;
            key[i] = row[ordinals[i]];
        }

        return key;
    }

    private static (int, int[])? IndexOn(TableDefinition table, int[] ordinals)
    {
        for (var i = 0; i < table.Indexes.Length; i++)
        {
            var leading = table.Indexes[i].Columns.Take(ordinals.Length).Select(c => table.Ordinal(c.Name)).ToArray();
            if (leading.Length == ordinals.Length && leading.Order().SequenceEqual(ordinals.Order()))
                return (i, [.. leading.Select(o => Array.IndexOf(ordinals, o))]);
        }

        return null;
    }
}
