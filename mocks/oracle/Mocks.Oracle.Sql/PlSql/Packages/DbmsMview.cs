using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_MVIEW: materialized views are filled anew.</summary>
internal sealed class DbmsMview : NativePackage
{
    public override string Name => "DBMS_MVIEW";

    public override string Specification => """
        PACKAGE DBMS_MVIEW AS
          PROCEDURE refresh(list IN VARCHAR2, method IN VARCHAR2 := NULL, rollback_seg IN VARCHAR2 := NULL, push_deferred_rpc IN BOOLEAN := TRUE,
            refresh_after_errors IN BOOLEAN := FALSE, purge_option IN BINARY_INTEGER := 1, parallelism IN BINARY_INTEGER := 0,
            heap_size IN BINARY_INTEGER := 0, atomic_refresh IN BOOLEAN := TRUE, nested IN BOOLEAN := FALSE, out_of_place IN BOOLEAN := FALSE,
            skip_ext_data IN BOOLEAN := FALSE);
          PROCEDURE refresh_all_mviews(number_of_failures OUT BINARY_INTEGER, method IN VARCHAR2 := NULL, rollback_seg IN VARCHAR2 := NULL,
            refresh_after_errors IN BOOLEAN := FALSE, atomic_refresh IN BOOLEAN := TRUE, out_of_place IN BOOLEAN := FALSE);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("REFRESH", static call =>
        {
            if (call.IsNull(0))
                return;
            foreach (var (name, i) in Names(call).Select((n, i) => (n, i)))
                Refresh(call, name.Schema?.Name ?? call.Session.CurrentSchema, name.Name.Name, Method(call, i));
        });
        routines.Add("REFRESH_ALL_MVIEWS", static call =>
        {
            foreach (var view in call.Session.Catalog.Objects.Values.OfType<MaterializedViewDefinition>().Where(v => v.Owner == call.Session.CurrentUser).ToList())
                Refresh(call, view.Owner, view.Name, Method(call, 0));
            call[0] = Datum.Number(0);
        });
    }

    private static void Refresh(NativeCall call, string owner, string name, char? method) =>
        MaterializedViewDefinitions.Refresh(call.Session, owner, name, method);

    /// <summary>A letter for each view: C, F (fast), P, ?; the default for those that have none.</summary>
    private static char? Method(NativeCall call, int view) =>
        !call.IsNull(1) && call.Text(1) is var methods && view < methods.Length ? char.ToUpperInvariant(methods[view]) : null;

    internal static List<ObjectName> Names(NativeCall call)
    {
        var reader = new TokenReader(call.Text(0), call.Session.Instance.Compat);
        var names = new List<ObjectName>();
        do
            names.Add(Syntax.Names.TakeObject(reader, OraError.InvalidTableName));
        while (reader.Accept(TokenKind.Comma));
        return names;
    }
}
