using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages.Metadata;

/// <summary>CREATE TABLE with its constraints.</summary>
internal static class TableDdl
{
    public static string Of(DdlContext context, TableDefinition table)
    {
        var transform = context.Transform;
        var items = table.Columns.Where(c => !c.IsHidden).Select(c => Column(context, table, c)).ToList();
        var constraints = Constraints(transform, table).ToList();
        if (!transform.ConstraintsAsAlter)
            items.AddRange(constraints.Where(c => !ConstraintDdl.IsOfColumn(c)).Select(c => " " + ConstraintDdl.Of(context, table, c)));
        var ddl = new StringBuilder("\n  CREATE ");
        ddl.Append(table.IsTemporary ? "GLOBAL TEMPORARY TABLE " : "TABLE ").Append(context.Name(table));
        ddl.Append(" \n   (\t").AppendJoin(", \n\t", items).Append("\n   )");
        if (table.IsIndexOrganized)
            ddl.Append(" ORGANIZATION INDEX ");
        if (table.IsTemporary)
            ddl.Append(" ON COMMIT ").Append(table.PreservesRows ? "PRESERVE" : "DELETE").Append(" ROWS ");
        else
            ddl.Append(context.TableAttributes(table)).Append(Lobs(context, table));
        if (table.IsPartitioned && transform.Partitioning)
            ddl.Append(PartitionDdl.Of(table));
        ddl.Append(context.Terminator());
        if (transform.ConstraintsAsAlter)
        {
            foreach (var constraint in constraints)
                ddl.Append(ConstraintDdl.Alter(context, table, constraint));
        }

        return ddl.ToString();
    }

    private static IEnumerable<ConstraintDefinition> Constraints(MetadataTransform transform, TableDefinition table) =>
        table.Constraints.Where(c => c.Kind == ConstraintKind.ForeignKey ? transform.RefConstraints : transform.Constraints)
            .OrderBy(c => c.Kind switch { ConstraintKind.Check => 0, ConstraintKind.PrimaryKey => 1, ConstraintKind.Unique => 2, _ => 3 });

    private static string Column(DdlContext context, TableDefinition table, TableColumn column)
    {
        var ddl = new StringBuilder($"\"{column.Name}\" {TypeDdl.Of(column, context.Transform)}");
        if (column.IsInvisible)
            ddl.Append(" INVISIBLE");
        if (column.IsVirtual)
            ddl.Append(" GENERATED ALWAYS AS (").Append(column.DefaultText).Append(") VIRTUAL ");
        else if (column.Identity is { } identity)
            ddl.Append(Identity(context, column, identity));
        else if (column.DefaultText is not null)
            ddl.Append(column.DefaultOnNull ? " DEFAULT ON NULL " : " DEFAULT ").Append(column.DefaultText.Trim());
        if (context.Transform is { Constraints: true, ConstraintsAsAlter: false }
            && table.Constraints.FirstOrDefault(c => ConstraintDdl.IsOfColumn(c) && c.Columns[0] == column.Name) is { } notNull)
            ddl.Append(' ').Append(ConstraintDdl.NotNull(notNull));
        return ddl.ToString();
    }

    private static string Identity(DdlContext context, TableColumn column, IdentityKind kind)
    {
        var words = kind switch { IdentityKind.Always => "ALWAYS", IdentityKind.ByDefault => "BY DEFAULT", _ => "BY DEFAULT ON NULL" };
        var sequence = context.Catalog.Find<SequenceDefinition>(column.IdentitySequenceId);
        return $" GENERATED {words} AS IDENTITY {(sequence is null ? "" : SequenceDdl.Options(context, sequence))}";
    }

    private static string Lobs(DdlContext context, TableDefinition table)
    {
        if (!context.Transform.SegmentAttributes)
            return "";
        var ddl = new StringBuilder();
        foreach (var column in table.Columns.Where(c => c.Type.Kind is OracleTypeKind.Clob or OracleTypeKind.NClob or OracleTypeKind.Blob))
        {
            ddl.Append($"\n LOB (\"{column.Name}\") STORE AS SECUREFILE (\n ");
            if (context.Transform.Tablespace)
                ddl.Append($" TABLESPACE \"{table.Tablespace}\"");
            ddl.Append(" ENABLE STORAGE IN ROW CHUNK 8192 RETENTION AUTO \n  NOCACHE LOGGING  NOCOMPRESS  KEEP_DUPLICATES ) ");
        }

        return ddl.ToString();
    }
}
