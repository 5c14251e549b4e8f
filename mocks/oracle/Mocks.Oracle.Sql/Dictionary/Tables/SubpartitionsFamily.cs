using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Tables;

/// <summary>USER_TAB_SUBPARTITIONS and its kin.</summary>
internal sealed class SubpartitionsFamily : DictionaryFamily<(TableDefinition Table, int Partition, TablePartition Subpartition, int Position)>
{
    public override string Name => "TAB_SUBPARTITIONS";

    public override string Subject => "Subpartitions of tables";

    public override ViewScope Scopes => ViewScope.Everywhere;

    protected override string Declaration => """
        TABLE_OWNER           VARCHAR2(128) NOT NULL ; ALL DBA
        TABLE_NAME            VARCHAR2(128) NOT NULL
        PARTITION_NAME        VARCHAR2(128)
        SUBPARTITION_NAME     VARCHAR2(128)
        HIGH_VALUE            LONG
        HIGH_VALUE_LENGTH     NUMBER
        PARTITION_POSITION    NUMBER
        SUBPARTITION_POSITION NUMBER
        TABLESPACE_NAME       VARCHAR2(30)
        """;

    protected override IEnumerable<(TableDefinition Table, int Partition, TablePartition Subpartition, int Position)> Rows(DictionaryQuery query)
    {
        foreach (var table in query.Objects<TableDefinition>(query.Key("TABLE_OWNER"), query.Key("TABLE_NAME")).Where(t => t.IsPartitioned).OrderBy(t => t.Id))
        {
            var partitioning = Partitioning.Of(table);
            for (var i = 0; i < partitioning.Partitions.Count; i++)
            {
                var parts = partitioning.SubpartitionsOf(i);
                for (var j = 0; j < parts.Count; j++)
                    yield return (table, i, parts[j], j);
            }
        }
    }

    protected override Datum Value(string column, (TableDefinition Table, int Partition, TablePartition Subpartition, int Position) row, DictionaryQuery query) => column switch
    {
        "TABLE_OWNER" => Text(row.Table.Owner),
        "TABLE_NAME" => Text(row.Table.Name),
        "PARTITION_NAME" => Text(Partitioning.Of(row.Table).Partitions[row.Partition].Name),
        "SUBPARTITION_NAME" => Text(row.Subpartition.Name),
        "HIGH_VALUE" => Text(row.Subpartition.HighValue),
        "HIGH_VALUE_LENGTH" => Number(row.Subpartition.HighValue?.Length),
        "PARTITION_POSITION" => Number(row.Partition + 1),
        "SUBPARTITION_POSITION" => Number(row.Position + 1),
        "TABLESPACE_NAME" => Text(row.Subpartition.Tablespace ?? row.Table.Tablespace),
        _ => default,
    };
}
