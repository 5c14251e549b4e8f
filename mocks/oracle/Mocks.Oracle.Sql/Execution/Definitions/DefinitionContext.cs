using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Storage;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>What definitions need: the session, rights, names, and the way to publish.</summary>
internal sealed class DefinitionContext(SessionContext session, string sql)
{
    public static ExecuteResult Done { get; } = new(0);

    public SessionContext Session => session;

    public string Sql => sql;

    public SchemaCatalog Catalog => session.Catalog;

    public PrivilegeView Privileges => session.Privileges;

    public DateTime Now => session.Time.GetUtcNow().UtcDateTime;

    public string OwnerOf(ObjectName name) => name.Schema?.Name ?? session.CurrentSchema;

    /// <summary>The schema to create in, if the user may.</summary>
    public string MayCreate(ObjectName name, string noun)
    {
        var owner = OwnerOf(name);
        if (Catalog.User(owner) is null)
            throw Ora.Error(1918, name.Position, owner);
        Require(owner == session.CurrentUser ? $"CREATE {noun}" : $"CREATE ANY {noun}", $"CREATE ANY {noun}");
        return owner;
    }

    /// <summary>Whether the user may alter or drop another's object; ORA-01031, or the error given when it may not even see it.</summary>
    public void MayChange(SchemaObject target, string verb, string noun)
    {
        if (target.Owner != session.CurrentUser && !Privileges.HasSystem($"{verb} ANY {noun}") && !Privileges.HasObject(target, verb))
            throw Ora.Error(1031);
    }

    public void Require(params string[] anyOf)
    {
        if (!Array.Exists(anyOf, Privileges.HasSystem))
            throw Ora.Error(1031);
    }

    /// <summary>ORA-24005 for a table that DBMS_AQADM alone may define.</summary>
    public static void CheckIsNotOfQueues(TableDefinition table)
    {
        if (table.Queueing is not null)
            throw Ora.Error(24005, 0, $"{table.Owner}.{table.Name}");
    }

    /// <summary>ORA-00955 when the name is taken; false when it is and IF NOT EXISTS was said.</summary>
    public bool IsFree(string owner, string name, ObjectNamespace space, bool ifNotExists, int position)
    {
        if (Catalog.Find(owner, name, space) is null)
            return true;
        return ifNotExists ? false : throw Ora.Error(955, position);
    }

    /// <summary>Takes the table for a definition; others' uncommitted changes are in the way (ORA-00054).</summary>
    public void LockTable(int table) =>
        session.Workspace.Lock(LockKey.Table(table), LockMode.Exclusive, LockWaitPolicy.NoWait);

    /// <summary>The value of an expression that stands alone, such as when a job runs next, in a type of SQL.</summary>
    public Datum Evaluate(string text, OracleType type)
    {
        var binding = session.NewBinding(sql, []);
        var syntax = Parser.ParseExpression(text, session.Instance.Compat);
        var bound = TypeRules.Convert(new ExpressionBinder(binding, new Scope(null, binding.Frame), Clause.Select).Bind(syntax), type);
        var evaluate = new ExpressionCompiler(new StatementShape(session.Instance, binding.Frame, session.Nls)).Compile(bound);
        return evaluate(new Frame(session, session.Workspace.Read(), binding.Frame.Count, binding.Frame.Caches, []));
    }

    /// <summary>Publishes a change; locks are given up.</summary>
    public ExecuteResult Publish(Func<DbState, DbState> change)
    {
        session.Store.Define(session.EditionId == EditionDefinition.RootId ? change : state => InEdition(state, change));
        session.Workspace.Commit();
        return Done;
    }

    private DbState InEdition(DbState state, Func<DbState, DbState> change)
    {
        var changed = state;
        var catalog = EditionView.Changed(state.Catalog, session.EditionId, seen => (changed = change(state.With(catalog: seen))).Catalog);
        return changed.With(catalog: catalog);
    }

    public ExecuteResult Publish(Func<SchemaCatalog, SchemaCatalog> change) => Publish((DbState state) => state.With(catalog: change(state.Catalog)));
}
