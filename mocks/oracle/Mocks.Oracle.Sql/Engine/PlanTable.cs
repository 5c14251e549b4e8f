using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Engine;

/// <summary>PLAN_TABLE, a public synonym of a temporary table that keeps its rows, so that each session sees the plans that it explained.</summary>
internal static class PlanTable
{
    private const int Id = 8_000;
    private const int NameLength = 128;
    private const int LongText = 4_000;

    private static readonly string[] Rights = ["SELECT", "INSERT", "UPDATE", "DELETE"];

    public static SchemaCatalog AddTo(SchemaCatalog catalog, DateTime now)
    {
        catalog = catalog.With(new TableDefinition
        {
            Id = Id,
            Owner = "SYS",
            Name = "PLAN_TABLE$",
            Created = now,
            LastDdl = now,
            IsMaintained = true,
            IsTemporary = true,
            PreservesRows = true,
            Columns = [.. Columns()],
        }).With(new SynonymDefinition
        {
            Id = Id + 1,
            Owner = "PUBLIC",
            Name = "PLAN_TABLE",
            Created = now,
            LastDdl = now,
            IsMaintained = true,
            TargetOwner = "SYS",
            TargetName = "PLAN_TABLE$",
        });
        ImmutableList<ObjectGrant> grants = [.. Rights.Select(p => new ObjectGrant("PUBLIC", p, null, "SYS", false))];
        return catalog with { Grants = catalog.Grants.Add(Id, grants) };
    }

    private static IEnumerable<TableColumn> Columns()
    {
        yield return Text("STATEMENT_ID", 30);
        yield return new TableColumn("PLAN_ID", OracleType.AnyNumber);
        yield return new TableColumn("TIMESTAMP", OracleType.Date);
        yield return Text("REMARKS", LongText);
        yield return Text("OPERATION", 30);
        yield return Text("OPTIONS", 255);
        foreach (var name in new[] { "OBJECT_NODE", "OBJECT_OWNER", "OBJECT_NAME" })
            yield return Text(name, NameLength);
        yield return Text("OBJECT_ALIAS", 261);
        yield return Whole("OBJECT_INSTANCE");
        yield return Text("OBJECT_TYPE", 30);
        yield return Text("OPTIMIZER", 255);
        yield return new TableColumn("SEARCH_COLUMNS", OracleType.AnyNumber);
        foreach (var name in new[] { "ID", "PARENT_ID", "DEPTH", "POSITION", "COST", "CARDINALITY", "BYTES" })
            yield return Whole(name);
        foreach (var name in new[] { "OTHER_TAG", "PARTITION_START", "PARTITION_STOP" })
            yield return Text(name, 255);
        yield return Whole("PARTITION_ID");
        yield return Text("DISTRIBUTION", 30);
        foreach (var name in new[] { "CPU_COST", "IO_COST", "TEMP_SPACE" })
            yield return Whole(name);
        foreach (var name in new[] { "ACCESS_PREDICATES", "FILTER_PREDICATES", "PROJECTION" })
            yield return Text(name, LongText);
        yield return Whole("TIME");
        yield return Text("QBLOCK_NAME", NameLength);
    }

    private static TableColumn Text(string name, int length) => new(name, OracleType.Varchar2(length));

    private static TableColumn Whole(string name) => new(name, OracleType.Number(38, 0));
}
