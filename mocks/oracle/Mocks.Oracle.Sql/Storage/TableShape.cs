using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Storage;

/// <summary>What the storage needs to know of a table: the types of its stored values and the keys of its indexes.</summary>
internal sealed class TableShape
{
    public TableShape(TableDefinition table)
    {
        Types = [.. table.Columns.Select(c => c.Type)];
        Codec = new RowCodec(Types);
        Indexes = [.. table.Indexes.Select(i => new IndexShape(i, table))];
    }

    public OracleType[] Types { get; }

    public RowCodec Codec { get; }

    public IndexShape[] Indexes { get; }

    public Datum[] Decode(StoredRow row)
    {
        var values = new Datum[Types.Length];
        Codec.Decode(row, values);
        return values;
    }
}
