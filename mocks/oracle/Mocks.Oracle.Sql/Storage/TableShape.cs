using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>What the storage needs to know of a table: the types of its stored values and the keys of its indexes.</summary>
internal sealed class TableShape
{
    public TableShape(TableDefinition table)
    {
        Id = table.Id;
        Types = [.. table.Columns.Select(c => c.Type)];
        Lobs = [.. Enumerable.Range(0, Types.Length).Where(i => Types[i].Kind is OracleTypeKind.Clob or OracleTypeKind.NClob or OracleTypeKind.Blob)];
        Codec = new RowCodec(Types);
        Indexes = [.. table.Indexes.Select(i => new IndexShape(i, table))];
    }

    /// <summary>The table's object id.</summary>
    public int Id { get; }

    public OracleType[] Types { get; }

    /// <summary>The columns whose values know their place.</summary>
    public int[] Lobs { get; }

    public RowCodec Codec { get; }

    public IndexShape[] Indexes { get; }

    /// <summary>Whether rows of both have values of the same kinds in the same places.</summary>
    public bool IsLike(TableShape other) => ReferenceEquals(this, other) || Types.Select(t => t.Kind).SequenceEqual(other.Types.Select(t => t.Kind));

    /// <summary>The row as it is kept. Its LOBs learn where they stand; the values are changed in place, so that RETURNING sees that too.</summary>
    public StoredRow Encode(long row, Datum[] values)
    {
        foreach (var column in Lobs)
        {
            if (column < values.Length && !values[column].IsNull)
                values[column] = Datum.Lob(values[column].AsLob().At(Id, row, column));
        }

        return Codec.Encode(values);
    }

    public Datum[] Decode(StoredRow row)
    {
        var values = new Datum[Types.Length];
        Codec.Decode(row, values);
        return values;
    }
}
