#pragma warning disable MA0048 // segments and their extents

using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Storage;

/// <summary>USER_SEGMENTS and DBA_SEGMENTS.</summary>
internal sealed class SegmentsFamily : DictionaryFamily<SegmentRow>
{
    public override string Name => "SEGMENTS";

    public override string Subject => "Segments";

    public override ViewScope Scopes => ViewScope.User | ViewScope.Dba | ViewScope.Cdb;

    public override IReadOnlyList<string> Keys => ["OWNER", "SEGMENT_NAME"];

    protected override string Declaration => """
        OWNER                VARCHAR2(128) ; DBA
        SEGMENT_NAME         VARCHAR2(128)
        PARTITION_NAME       VARCHAR2(128)
        SEGMENT_TYPE         VARCHAR2(18)
        SEGMENT_SUBTYPE      VARCHAR2(10)
        TABLESPACE_NAME      VARCHAR2(30)
        HEADER_FILE          NUMBER ; DBA
        HEADER_BLOCK         NUMBER ; DBA
        BYTES                NUMBER
        BLOCKS               NUMBER
        EXTENTS              NUMBER
        INITIAL_EXTENT       NUMBER = 65536
        NEXT_EXTENT          NUMBER = 1048576
        MIN_EXTENTS          NUMBER = 1
        MAX_EXTENTS          NUMBER = 2147483645
        MAX_SIZE             NUMBER = 2147483645
        RETENTION            VARCHAR2(7)
        MINRETENTION         NUMBER
        PCT_INCREASE         NUMBER
        FREELISTS            NUMBER
        FREELIST_GROUPS      NUMBER
        RELATIVE_FNO         NUMBER ; DBA
        BUFFER_POOL          VARCHAR2(7) = DEFAULT
        FLASH_CACHE          VARCHAR2(7) = DEFAULT
        CELL_FLASH_CACHE     VARCHAR2(7) = DEFAULT
        INMEMORY             VARCHAR2(8) = DISABLED
        INMEMORY_PRIORITY    VARCHAR2(8)
        INMEMORY_DISTRIBUTE  VARCHAR2(15)
        INMEMORY_DUPLICATE   VARCHAR2(13)
        INMEMORY_COMPRESSION VARCHAR2(17)
        CELLMEMORY           VARCHAR2(24)
        """;

    protected override IEnumerable<SegmentRow> Rows(DictionaryQuery query) => SegmentRow.Of(query);

    protected override Datum Value(string column, SegmentRow segment, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(segment.Owner),
        "SEGMENT_NAME" => Text(segment.Name),
        "SEGMENT_TYPE" => Text(segment.Type),
        "SEGMENT_SUBTYPE" => Either(segment.Type == "LOBSEGMENT", "SECUREFILE", "ASSM"),
        "TABLESPACE_NAME" => Text(segment.Tablespace),
        "BYTES" => Number(segment.Bytes),
        "BLOCKS" => Number(segment.Bytes / 8192),
        "EXTENTS" => Number(segment.Extents),
        _ => default,
    };
}

/// <summary>USER_EXTENTS and DBA_EXTENTS.</summary>
internal sealed class ExtentsFamily : DictionaryFamily<(SegmentRow Segment, long Extent)>
{
    public override string Name => "EXTENTS";

    public override string Subject => "Extents of segments";

    public override ViewScope Scopes => ViewScope.User | ViewScope.Dba | ViewScope.Cdb;

    public override IReadOnlyList<string> Keys => ["OWNER", "SEGMENT_NAME"];

    protected override string Declaration => """
        OWNER           VARCHAR2(128) ; DBA
        SEGMENT_NAME    VARCHAR2(128)
        PARTITION_NAME  VARCHAR2(128)
        SEGMENT_TYPE    VARCHAR2(18)
        TABLESPACE_NAME VARCHAR2(30)
        EXTENT_ID       NUMBER
        FILE_ID         NUMBER ; DBA
        BLOCK_ID        NUMBER ; DBA
        BYTES           NUMBER = 65536
        BLOCKS          NUMBER = 8
        RELATIVE_FNO    NUMBER ; DBA
        """;

    protected override IEnumerable<(SegmentRow Segment, long Extent)> Rows(DictionaryQuery query)
    {
        foreach (var segment in SegmentRow.Of(query))
        {
            for (var extent = segment.Extents - 1; extent >= 0; extent--)
                yield return (segment, extent);
        }
    }

    protected override Datum Value(string column, (SegmentRow Segment, long Extent) row, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(row.Segment.Owner),
        "SEGMENT_NAME" => Text(row.Segment.Name),
        "SEGMENT_TYPE" => Text(row.Segment.Type),
        "TABLESPACE_NAME" => Text(row.Segment.Tablespace),
        "EXTENT_ID" => Number(row.Extent),
        _ => default,
    };
}
