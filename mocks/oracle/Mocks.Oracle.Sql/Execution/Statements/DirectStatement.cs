using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>A statement that is executed from its tree: transaction control, settings, definitions, blocks. A line a kind.</summary>
internal sealed class DirectStatement(StatementKind kind, string sql, Statement statement) : CompiledStatement(kind)
{
    public override ExecuteResult Execute(SessionContext session, IReadOnlyList<BindValue> binds) => statement switch
    {
        CommitStatement => TransactionStatements.Commit(session),
        RollbackStatement rollback => TransactionStatements.Rollback(session, rollback),
        SavepointStatement savepoint => TransactionStatements.SetSavepoint(session, savepoint),
        SetTransaction set => TransactionStatements.Set(session, set),
        SetConstraints set => TransactionStatements.Set(session, set),
        SetRole set => SessionStatements.Set(session, set),
        AlterSessionSet set => SessionStatements.Set(session, set),
        AlterSessionOther => new ExecuteResult(0),
        AlterSystemKill kill => SystemStatements.Kill(session, kill),
        AlterSystemSet set => SystemStatements.Set(session, set),
        AlterSystemOther => SystemStatements.Other(session),
        Syntax.LockTable table => TransactionStatements.Lock(session, table),
        ExplainPlan explain => PlanExplanation.Explain(session, sql, explain),
        _ => Define(session),
    };

    private static IStoredCodeRuntime StoredCode(SessionContext session) =>
        session.Instance.StoredCode ?? throw Ora.Unsupported("PL/SQL");

    /// <summary>A definition commits what came before it, and itself. It is made on the dictionary as it finds it, so one at a time.</summary>
    private ExecuteResult Define(SessionContext session)
    {
        session.Instance.StoredCode?.CheckMayCommit(session);
        session.Commit();
        if (session.Catalog.TriggersOn(0).Any())
            return DefineWithTriggers(session);
        lock (session.Store.Definitions)
            return DefineAlone(session);
    }

    private ExecuteResult DefineWithTriggers(SessionContext session)
    {
        var happening = SystemEvents.Of(session, statement) is { } known ? known with { Sql = sql, Statement = statement } : null;
        SystemEvents.Fire(session, TriggerTiming.Before, happening);
        session.Commit();
        ExecuteResult result;
        lock (session.Store.Definitions)
            result = DefineAlone(session);
        SystemEvents.Fire(session, TriggerTiming.After, happening);
        session.Commit();
        return result;
    }

    private ExecuteResult DefineAlone(SessionContext session)
    {
        var definition = new DefinitionContext(session, sql);
        switch (statement)
        {
            case CreateUser create:
                return UserDefinitions.Create(definition, create);
            case AlterUser alter:
                return UserDefinitions.Alter(definition, alter);
            case CreateRole create:
                return UserDefinitions.Create(definition, create);
            case GrantStatement grant:
                return GrantDefinitions.Grant(definition, grant);
            case RevokeStatement revoke:
                return GrantDefinitions.Revoke(definition, revoke);
            case CreateTable create:
                return new CreateTableDefinition(definition, create).Execute();
            case AlterTable alter:
                return new AlterTableDefinition(definition, alter).Execute();
            case TruncateStatement truncate:
                return TableDefinitions.Truncate(definition, truncate);
            case RenameStatement rename:
                return TableDefinitions.Rename(definition, rename);
            case CommentStatement comment:
                return TableDefinitions.Comment(definition, comment);
            case CreateIndex create:
                return IndexDefinitions.Create(definition, create);
            case AlterIndex alter:
                return IndexDefinitions.Alter(definition, alter);
            case CreateView create:
                return ViewDefinitions.Create(definition, create);
            case CreateDomain create:
                return DomainDefinitions.Create(definition, create);
            case CreateSequence create:
                return SequenceDefinitions.Create(definition, create);
            case AlterSequence alter:
                return SequenceDefinitions.Alter(definition, alter);
            case CreateSynonym create:
                return SynonymDefinitions.Create(definition, create);
            case DropStatement drop:
                return DropDefinitions.Drop(definition, drop, sql);
            case CreateUnit or AlterTrigger or AlterType:
                return StoredCode(session).Define(session, sql, statement);
            case AlterCompile compile:
                return ViewDefinitions.Compile(definition, compile, sql);
            case AnalyzeStatement or AdministrativeStatement or CreateOther or CreateDirectory or CreateContext or AlterOther:
                return OtherDefinitions.Accept(definition, statement);
            case PurgeStatement purge:
                return RecycleBinDefinitions.Purge(definition, purge);
            case FlashbackTable flashback:
                return RecycleBinDefinitions.Flashback(definition, flashback);
            case CreateDatabaseLink create:
                return DatabaseLinkDefinitions.Create(definition, create);
            case CreateMaterializedView create:
                return MaterializedViewDefinitions.Create(definition, create);
            case CreateMaterializedViewLog create:
                return MaterializedViewLogs.Create(definition, create);
            default:
                throw Ora.Unsupported(statement.GetType().Name, statement.Position);
        }
    }
}
