#pragma warning disable MA0048 // files and quotas of tablespaces

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Storage;

/// <summary>DBA_DATA_FILES and DBA_TEMP_FILES: a file a tablespace; there are none on a disk.</summary>
internal sealed class DataFilesFamily(bool temporary) : DictionaryFamily<(int Id, string Tablespace)>
{
    private const long Bytes = 104_857_600;

    public override string Name => temporary ? "TEMP_FILES" : "DATA_FILES";

    public override string Subject => temporary ? "Files of temporary tablespaces" : "Files of tablespaces";

    public override ViewScope Scopes => ViewScope.Dba | ViewScope.Cdb;

    protected override string Declaration => """
        FILE_NAME          VARCHAR2(513)
        FILE_ID            NUMBER
        TABLESPACE_NAME    VARCHAR2(30)
        BYTES              NUMBER
        BLOCKS             NUMBER
        STATUS             VARCHAR2(9)
        RELATIVE_FNO       NUMBER
        AUTOEXTENSIBLE     VARCHAR2(3) = YES
        MAXBYTES           NUMBER = 34359721984
        MAXBLOCKS          NUMBER = 4194302
        INCREMENT_BY       NUMBER = 1280
        USER_BYTES         NUMBER
        USER_BLOCKS        NUMBER
        ONLINE_STATUS      VARCHAR2(7) = ONLINE
        LOST_WRITE_PROTECT VARCHAR2(7) = OFF
        """;

    protected override IEnumerable<(int Id, string Tablespace)> Rows(DictionaryQuery query) =>
        TablespacesFamily.Names(query.Catalog).Select((t, i) => (i + 1, t)).Where(t => t.t == "TEMP" == temporary);

    protected override Datum Value(string column, (int Id, string Tablespace) row, DictionaryQuery query) => column switch
    {
        "FILE_NAME" => Text($"/opt/oracle/oradata/FREE/{query.Session.Instance.ServiceName}/{row.Tablespace.ToLowerInvariant()}01.dbf"),
        "FILE_ID" or "RELATIVE_FNO" => Number(row.Id),
        "TABLESPACE_NAME" => Text(row.Tablespace),
        "BYTES" => Number(Bytes),
        "BLOCKS" => Number(Bytes / 8192),
        "USER_BYTES" => Number(Bytes - 1_048_576),
        "USER_BLOCKS" => Number((Bytes - 1_048_576) / 8192),
        "STATUS" => Either(temporary, "ONLINE", "AVAILABLE"),
        _ => default,
    };
}

/// <summary>USER_TS_QUOTAS and DBA_TS_QUOTAS.</summary>
internal sealed class TsQuotasFamily : DictionaryFamily<(UserDefinition User, string Tablespace, long Limit)>
{
    public override string Name => "TS_QUOTAS";

    public override string Subject => "Quotas on tablespaces";

    public override ViewScope Scopes => ViewScope.User | ViewScope.Dba | ViewScope.Cdb;

    protected override string Declaration => """
        TABLESPACE_NAME VARCHAR2(30)
        USERNAME        VARCHAR2(128) NOT NULL ; DBA
        BYTES           NUMBER = 0
        MAX_BYTES       NUMBER
        BLOCKS          NUMBER = 0
        MAX_BLOCKS      NUMBER
        DROPPED         VARCHAR2(3) = NO
        """;

    protected override IEnumerable<(UserDefinition User, string Tablespace, long Limit)> Rows(DictionaryQuery query) =>
        query.Catalog.Users.Values.Where(u => query.Scope != ViewScope.User || u.Name == query.User).OrderBy(u => u.Id)
            .SelectMany(u => u.Quotas.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => (u, q.Key, q.Value)));

    protected override Datum Value(string column, (UserDefinition User, string Tablespace, long Limit) row, DictionaryQuery query) => column switch
    {
        "TABLESPACE_NAME" => Text(row.Tablespace),
        "USERNAME" => Text(row.User.Name),
        "MAX_BYTES" => Number(row.Limit),
        "MAX_BLOCKS" => Number(row.Limit < 0 ? -1 : row.Limit / 8192),
        _ => default,
    };
}
