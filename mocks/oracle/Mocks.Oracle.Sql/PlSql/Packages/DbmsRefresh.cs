using Mocks.Oracle.Sql.Execution.Definitions;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_REFRESH: each materialized view that is refreshed by itself is a group of its own name.</summary>
internal sealed class DbmsRefresh : NativePackage
{
    public override string Name => "DBMS_REFRESH";

    public override string Specification => """
        PACKAGE DBMS_REFRESH AS
          PROCEDURE refresh(name IN VARCHAR2);
        END;
        """;

    public override void Implement(NativeRoutines routines) => routines.Add("REFRESH", static call =>
    {
        foreach (var name in DbmsMview.Names(call))
            MaterializedViewDefinitions.Refresh(call.Session, name.Schema?.Name ?? call.Session.CurrentSchema, name.Name.Name, null);
    });
}
