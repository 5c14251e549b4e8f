using System.Text;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages.Metadata;

/// <summary>PARTITION BY of a table as it is now: as it was written, unless ALTER TABLE has changed the partitions since.</summary>
internal static class PartitionDdl
{
    public static string Of(TableDefinition table)
    {
        var written = table.Options.Value("PARTITION")?.Trim() ?? "";
        if (table.Partitions.IsDefault)
            return $"\n  PARTITION {written}";
        var partitioning = Partitioning.Of(table);
        var ddl = new StringBuilder($"\n  PARTITION BY {partitioning.Method} ({DdlContext.Names(partitioning.Columns)})");
        if (partitioning.Interval is { } interval)
            ddl.Append(" INTERVAL (").Append(interval).Append(')');
        if (partitioning.IsAutomatic)
            ddl.Append(" AUTOMATIC");
        if (partitioning.SubMethod is { } method)
            ddl.Append(" SUBPARTITION BY ").Append(method).Append(" (").Append(DdlContext.Names(partitioning.SubColumns)).Append(')');
        var values = partitioning.Method == "RANGE" ? "VALUES LESS THAN" : "VALUES";
        ddl.Append(" \n (").AppendJoin(", \n ", table.Partitions.Select(p => $"PARTITION \"{p.Name}\"" + (p.HighValue is { } high ? $" {values} ({high})" : "") + (p.Tablespace is { } space ? $" TABLESPACE \"{space}\"" : "")));
        return ddl.Append(')').ToString();
    }
}
