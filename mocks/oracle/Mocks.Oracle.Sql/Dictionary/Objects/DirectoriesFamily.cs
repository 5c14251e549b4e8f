using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>ALL_DIRECTORIES and DBA_DIRECTORIES: names of folders of the server, all of them SYS's.</summary>
internal sealed class DirectoriesFamily : DictionaryFamily<(string Name, string Path)>
{
    private const string Prefix = "DIRECTORY.";

    public override string Name => "DIRECTORIES";

    public override string Subject => "Directories";

    public override ViewScope Scopes => ViewScope.All | ViewScope.Dba | ViewScope.Cdb;

    protected override string Declaration => """
        OWNER          VARCHAR2(128) NOT NULL = SYS
        DIRECTORY_NAME VARCHAR2(128) NOT NULL
        DIRECTORY_PATH VARCHAR2(4000)
        ORIGIN_CON_ID  NUMBER = 3
        """;

    /// <summary>ALL_DIRECTORIES shows what the user may use; no rights on single directories are kept.</summary>
    protected override IEnumerable<(string Name, string Path)> Rows(DictionaryQuery query) =>
        query.Scope == ViewScope.All && !query.Privileges.HasSystem("CREATE ANY DIRECTORY") && !query.Privileges.HasSystem("DROP ANY DIRECTORY")
            ? []
            : query.Catalog.Properties.Where(p => p.Key.StartsWith(Prefix, StringComparison.Ordinal)).Select(p => (p.Key[Prefix.Length..], p.Value));

    protected override Datum Value(string column, (string Name, string Path) directory, DictionaryQuery query) =>
        Text(column == "DIRECTORY_NAME" ? directory.Name : directory.Path);
}
