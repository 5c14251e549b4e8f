using System.Collections.Immutable;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_RLS: policies on tables and views. Groups of policies, contexts that drive them and masks of columns (sec_relevant_cols_opt) are not there.</summary>
internal sealed class DbmsRls : NativePackage
{
    private static readonly string[] Types = ["", "STATIC", "SHARED_STATIC", "CONTEXT_SENSITIVE", "SHARED_CONTEXT_SENSITIVE", "DYNAMIC"];

    private static readonly string[] Statements = ["SELECT", "INSERT", "UPDATE", "DELETE", "INDEX"];

    public override string Name => "DBMS_RLS";

    public override string Specification => """
        PACKAGE DBMS_RLS AS
          static CONSTANT BINARY_INTEGER := 1;
          shared_static CONSTANT BINARY_INTEGER := 2;
          context_sensitive CONSTANT BINARY_INTEGER := 3;
          shared_context_sensitive CONSTANT BINARY_INTEGER := 4;
          dynamic CONSTANT BINARY_INTEGER := 5;
          all_rows CONSTANT BINARY_INTEGER := 1;
          add_attribute_association CONSTANT BINARY_INTEGER := 1;
          remove_attribute_association CONSTANT BINARY_INTEGER := 2;
          PROCEDURE add_policy(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, policy_name IN VARCHAR2, function_schema IN VARCHAR2 := NULL, policy_function IN VARCHAR2,
            statement_types IN VARCHAR2 := NULL, update_check IN BOOLEAN := FALSE, enable IN BOOLEAN := TRUE, static_policy IN BOOLEAN := FALSE, policy_type IN BINARY_INTEGER := NULL,
            long_predicate IN BOOLEAN := FALSE, sec_relevant_cols IN VARCHAR2 := NULL, sec_relevant_cols_opt IN BINARY_INTEGER := NULL, namespace IN VARCHAR2 := NULL, attribute IN VARCHAR2 := NULL);
          PROCEDURE drop_policy(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, policy_name IN VARCHAR2);
          PROCEDURE enable_policy(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, policy_name IN VARCHAR2, enable IN BOOLEAN := TRUE);
          PROCEDURE refresh_policy(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2 := NULL, policy_name IN VARCHAR2 := NULL);
          PROCEDURE create_policy_group(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, policy_group IN VARCHAR2);
          PROCEDURE drop_policy_group(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, policy_group IN VARCHAR2);
          PROCEDURE add_grouped_policy(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, policy_group IN VARCHAR2 := 'SYS_DEFAULT', policy_name IN VARCHAR2, function_schema IN VARCHAR2 := NULL, policy_function IN VARCHAR2);
          PROCEDURE add_policy_context(object_schema IN VARCHAR2 := NULL, object_name IN VARCHAR2, namespace IN VARCHAR2, attribute IN VARCHAR2);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("ADD_POLICY", Add);
        routines.Add("DROP_POLICY", static call => Change(call, (policies, policy) => policies.Remove(policy)));
        routines.Add("ENABLE_POLICY", static call =>
        {
            var enable = call.IsNull(3) || call[3].AsBoolean();
            Change(call, (policies, policy) => policies.Replace(policy, policy with { IsEnabled = enable }));
        });
        routines.Add("REFRESH_POLICY", static call =>
        {
            if (call.IsNull(1))
                return;
            var found = Find(call);
            if (!call.IsNull(2))
                _ = PolicyOf(call, found);
        });
    }

    private static void Add(NativeCall call)
    {
        if (!call.IsNull(12) || !call.IsNull(13) || !call.IsNull(14))
            throw Ora.Unsupported("policies that mask columns or follow attributes of a context");
        var found = Find(call);
        var name = Plain(call.Text(2));
        if (RowPolicy.Of(found).Any(p => p.Name == name))
            throw Ora.Error(28101);
        var function = call.Text(4).Split('.').Select(Plain).ToArray();
        var type = call.IsNull(9) ? (!call.IsNull(8) && call[8].AsBoolean() ? 1 : 5) : call.Integer(9);
        if (type < 1 || type >= Types.Length)
            throw Ora.Error(28104, 0, "policy_type");
        var policy = new RowPolicy(name, call.IsNull(3) ? call.Session.CurrentUser : Plain(call.Text(3)), function.Length > 1 ? function[0] : null, function[^1])
        {
            Statements = [.. call.IsNull(5) ? Statements[..4] : NamesOf(call, 5, "statement_types", s => Statements.Contains(s))],
            ChecksChanges = !call.IsNull(6) && call[6].AsBoolean(),
            IsEnabled = call.IsNull(7) || call[7].AsBoolean(),
            Type = Types[type],
            IsLong = !call.IsNull(10) && call[10].AsBoolean(),
            RelevantColumns = [.. call.IsNull(11) ? [] : NamesOf(call, 11, "sec_relevant_cols", c => HasColumn(found, c))],
        };
        if (found is ViewDefinition && !policy.RelevantColumns.IsEmpty)
            throw Ora.Unsupported("sec_relevant_cols of a view");
        Put(call, found, RowPolicy.Of(found).Add(policy));
    }

    private static void Change(NativeCall call, Func<ImmutableArray<RowPolicy>, RowPolicy, ImmutableArray<RowPolicy>> change)
    {
        var found = Find(call);
        Put(call, found, change(RowPolicy.Of(found), PolicyOf(call, found)));
    }

    private static RowPolicy PolicyOf(NativeCall call, SchemaObject found)
    {
        var name = Plain(call.Text(2));
        return RowPolicy.Of(found).FirstOrDefault(p => p.Name == name) ?? throw Ora.Error(28102);
    }

    /// <summary>The table or view that the first two parameters name, behind a synonym too; ORA-00942.</summary>
    private static SchemaObject Find(NativeCall call)
    {
        var session = call.Session;
        var (owner, name) = (call.IsNull(0) ? session.CurrentSchema : Plain(call.Text(0)), Plain(call.Text(1)));
        var found = session.Catalog.Find(owner, name);
        if (found is SynonymDefinition synonym)
            found = session.Catalog.Find(synonym.TargetOwner, synonym.TargetName);
        return found is TableDefinition { IsMaterializedView: false } or ViewDefinition && session.Privileges.CanSee(found) ? found : throw Ora.Error(942, 0, $"\"{owner}\".\"{name}\"");
    }

    private static void Put(NativeCall call, SchemaObject found, ImmutableArray<RowPolicy> policies)
    {
        PackagedSql.Run(call.Session, "COMMIT");
        call.Session.Store.Define(state => state.With(catalog: state.Catalog.With(state.Catalog.Objects[found.Id] switch
        {
            TableDefinition table => table with { Policies = policies },
            ViewDefinition view => view with { Policies = policies },
            var other => other,
        })));
    }

    private static IEnumerable<string> NamesOf(NativeCall call, int parameter, string name, Func<string, bool> isOne)
    {
        foreach (var part in call.Text(parameter).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            yield return isOne(Plain(part)) ? Plain(part) : throw Ora.Error(28104, 0, name);
    }

    private static bool HasColumn(SchemaObject found, string column) => found switch
    {
        TableDefinition table => table.Column(column) is not null,
        ViewDefinition view => view.Columns.Any(c => c.Name == column),
        _ => false,
    };

    private static string Plain(string name) => Names.Canonical(name.Trim());
}
