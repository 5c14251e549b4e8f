namespace Mocks.Oracle.Export;

/// <summary>Editions, and what each has made its own: the session that exports goes through them, and so does the script.</summary>
/// <param name="rows">All rows of a query, as texts.</param>
/// <param name="run">Runs a statement in the session that exports.</param>
/// <param name="line">Writes a line of the script.</param>
internal sealed class EditionExport(Func<string, List<string[]>> rows, Action<string> run, Action<string> line)
{
    private const string Root = "ORA$BASE";

    /// <summary>In the order of the chain.</summary>
    public IReadOnlyList<string> Names { get; } =
        [.. rows($"select edition_name from dba_editions start with parent_edition_name = '{Root}' connect by prior edition_name = parent_edition_name order by level").Select(row => row[0])];

    public void WriteEditions(string users)
    {
        foreach (var name in Names)
            line($"CREATE EDITION \"{name}\";");
        foreach (var user in rows($"select username from dba_users where username in ({users}) and editions_enabled = 'Y' order by username"))
            line($"ALTER USER \"{user[0]}\" ENABLE EDITIONS;");
    }

    public void WriteGrants(string isOurs)
    {
        foreach (var grant in rows($"select grantee, table_name, grantable from dba_tab_privs where type = 'EDITION' and {isOurs} order by table_name, grantee"))
            line($"GRANT USE ON EDITION \"{grant[1]}\" TO \"{grant[0]}\"{(grant[2] == "YES" ? " WITH GRANT OPTION" : "")};");
        if (rows("select property_value from database_properties where property_name = 'DEFAULT_EDITION'")[0][0] is not Root and var name)
            line($"ALTER DATABASE DEFAULT EDITION = \"{name}\";");
    }

    /// <param name="users">A query of the owners.</param>
    /// <param name="writeObjects">Writes what a condition on DBA_OBJECTS names.</param>
    public void WriteOwn(string users, Action<string> writeObjects)
    {
        var before = Objects(users);
        foreach (var name in Names)
        {
            run($"ALTER SESSION SET EDITION = \"{name}\"");
            line($"ALTER SESSION SET EDITION = \"{name}\";");
            var now = Objects(users);
            foreach (var (owner, type, gone) in before.Except(now))
                line($"DROP {type} \"{owner}\".\"{gone}\";");
            writeObjects($"and o.edition_name = '{name.Replace("'", "''", StringComparison.Ordinal)}'");
            before = now;
        }

        if (Names.Count == 0)
            return;
        run($"ALTER SESSION SET EDITION = {Root}");
        line($"ALTER SESSION SET EDITION = {Root};");
    }

    private List<(string Owner, string Type, string Name)> Objects(string users) =>
        [.. rows($"select owner, object_type, object_name from dba_objects where owner in ({users}) and edition_name is not null order by object_id desc").Select(o => (o[0], o[1], o[2]))];
}
