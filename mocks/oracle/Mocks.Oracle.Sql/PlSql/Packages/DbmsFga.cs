using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_FGA: policies of fine-grained audit on tables, for the dictionary. Handlers, which would have to be called, are not there.</summary>
internal sealed class DbmsFga : NativePackage
{
    public override string Name => "DBMS_FGA";

    public override string Specification => """
        PACKAGE DBMS_FGA AS
          all_columns CONSTANT PLS_INTEGER := 1;
          any_columns CONSTANT PLS_INTEGER := 0;
          db CONSTANT PLS_INTEGER := 0;
          extended CONSTANT PLS_INTEGER := 1;
          xml CONSTANT PLS_INTEGER := 2;
          PROCEDURE add_policy(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, policy_name IN VARCHAR2, audit_condition IN VARCHAR2 := NULL, audit_column IN VARCHAR2 := NULL,
            handler_schema IN VARCHAR2 := NULL, handler_module IN VARCHAR2 := NULL, enable IN BOOLEAN := TRUE, statement_types IN VARCHAR2 := 'SELECT',
            audit_trail IN PLS_INTEGER := 3, audit_column_opts IN BINARY_INTEGER := 0, policy_owner IN VARCHAR2 := NULL);
          PROCEDURE drop_policy(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, policy_name IN VARCHAR2);
          PROCEDURE enable_policy(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, policy_name IN VARCHAR2, enable IN BOOLEAN := TRUE);
          PROCEDURE disable_policy(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, policy_name IN VARCHAR2);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("ADD_POLICY", Add);
        routines.Add("DROP_POLICY", static call => Change(call, static (all, found) => all.Remove(found)));
        routines.Add("DISABLE_POLICY", static call => Change(call, static (all, found) => all.Replace(found, found with { IsEnabled = false })));
        routines.Add("ENABLE_POLICY", static call =>
        {
            var enable = call.IsNull(3) || call[3].AsBoolean();
            Change(call, (all, found) => all.Replace(found, found with { IsEnabled = enable }));
        });
    }

    private static void Add(NativeCall call)
    {
        if (!call.IsNull(6))
            throw Ora.Unsupported("handlers of fine-grained audit");
        var (table, name) = (Table(call), Plain(call.Text(2)));
        if (table.FineGrainedAudits.Any(p => p.Name == name))
            throw Ora.Error(28101);
        ImmutableArray<string> columns = [.. Items(call, 4)];
        if (columns.Any(c => table.Column(c) is null))
            throw Ora.Error(28104, 0, "audit_column");
        ImmutableArray<string> statements = [.. Items(call, 8).DefaultIfEmpty("SELECT")];
        if (statements.Any(s => s is not ("SELECT" or "INSERT" or "UPDATE" or "DELETE")))
            throw Ora.Error(28104, 0, "statement_types");
        var audit = new FineGrainedAudit(call.IsNull(11) ? call.Session.CurrentUser : Plain(call.Text(11)), name, call.IsNull(3) ? null : call.Text(3), columns, statements, call.IsNull(7) || call[7].AsBoolean());
        Put(call, table, table.FineGrainedAudits.Add(audit));
    }

    private static void Change(NativeCall call, Func<ImmutableArray<FineGrainedAudit>, FineGrainedAudit, ImmutableArray<FineGrainedAudit>> change)
    {
        var (table, name) = (Table(call), Plain(call.Text(2)));
        Put(call, table, change(table.FineGrainedAudits, table.FineGrainedAudits.FirstOrDefault(p => p.Name == name) ?? throw Ora.Error(28102)));
    }

    private static void Put(NativeCall call, TableDefinition table, ImmutableArray<FineGrainedAudit> audits)
    {
        PackagedSql.Run(call.Session, "COMMIT");
        call.Session.Store.Define(state => state.With(catalog: state.Catalog.With(state.Catalog.Table(table.Id) with { FineGrainedAudits = audits })));
    }

    /// <summary>ORA-00942 when it is not there or may not be seen.</summary>
    private static TableDefinition Table(NativeCall call)
    {
        var (owner, name) = (call.IsNull(0) ? call.Session.CurrentSchema : Plain(call.Text(0)), Plain(call.Text(1)));
        return call.Session.Catalog.Find(owner, name) switch
        {
            TableDefinition table when call.Session.Privileges.CanSee(table) => table,
            ViewDefinition => throw Ora.Unsupported("fine-grained audit of views"),
            _ => throw Ora.Error(942, 0, $"\"{owner}\".\"{name}\""),
        };
    }

    private static IEnumerable<string> Items(NativeCall call, int parameter) =>
        call.IsNull(parameter) ? [] : call.Text(parameter).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain);

    private static string Plain(string name) => Names.Canonical(name.Trim());
}
