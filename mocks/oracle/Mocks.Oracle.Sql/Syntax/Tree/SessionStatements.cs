#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

internal sealed record CommitStatement(int Position) : Statement(Position);

/// <summary>ROLLBACK [TO [SAVEPOINT] name].</summary>
internal sealed record RollbackStatement(int Position, Identifier? Savepoint) : Statement(Position);

internal sealed record SavepointStatement(int Position, Identifier Name) : Statement(Position);

internal enum TransactionMode { ReadOnly, ReadWrite, ReadCommitted, Serializable, Unspecified }

/// <summary>SET TRANSACTION; Unspecified when only a NAME or a rollback segment is given.</summary>
internal sealed record SetTransaction(int Position, TransactionMode Mode, string? Name) : Statement(Position);

/// <summary>SET CONSTRAINT[S] ALL|names IMMEDIATE|DEFERRED; no names is ALL.</summary>
internal sealed record SetConstraints(int Position, IReadOnlyList<ObjectName> Names, bool Deferred) : Statement(Position);

/// <summary>SET ROLE ALL [EXCEPT …] | NONE | roles.</summary>
internal sealed record SetRole(int Position, bool All, IReadOnlyList<Identifier> Except, IReadOnlyList<Identifier> Roles) : Statement(Position);

/// <summary>ALTER SESSION SET name = value … .</summary>
internal sealed record AlterSessionSet(int Position, IReadOnlyList<ParameterSetting> Settings) : Statement(Position);

/// <summary>A parameter's name in upper case and its value: a string literal, number, name, interval, or text such as <c>LOCAL</c>.</summary>
internal sealed record ParameterSetting(int Position, string Name, Expression Value) : SyntaxNode(Position)
{
    /// <summary>The value as plain text: a literal's content, a name in upper case unless quoted.</summary>
    public string Text { get; init; } = "";
}

/// <summary>ALTER SESSION other than SET: ENABLE|DISABLE|FORCE PARALLEL DML, ENABLE RESUMABLE, ADVISE, CLOSE DATABASE LINK; the words in upper case.</summary>
internal sealed record AlterSessionOther(int Position, string Action) : Statement(Position);

/// <summary>ALTER SYSTEM SET … .</summary>
internal sealed record AlterSystemSet(int Position, IReadOnlyList<ParameterSetting> Settings, string? Scope) : Statement(Position);

/// <summary>ALTER SYSTEM KILL|DISCONNECT SESSION 'sid,serial#' [IMMEDIATE].</summary>
internal sealed record AlterSystemKill(int Position, string Session, bool Disconnect, bool Immediate) : Statement(Position);

/// <summary>ALTER SYSTEM FLUSH SHARED_POOL, CHECKPOINT, SWITCH LOGFILE, …; the words in upper case.</summary>
internal sealed record AlterSystemOther(int Position, string Action) : Statement(Position);

internal sealed record GrantStatement(int Position, IReadOnlyList<PrivilegeItem> Privileges, PrivilegeTarget? On, IReadOnlyList<Identifier> Grantees) : Statement(Position)
{
    /// <summary>WITH GRANT OPTION, WITH ADMIN OPTION, WITH HIERARCHY OPTION, WITH DELEGATE OPTION.</summary>
    public bool WithGrantOption { get; init; }

    public bool WithAdminOption { get; init; }

    /// <summary>GRANT … TO user IDENTIFIED BY password.</summary>
    public IReadOnlyList<string> Passwords { get; init; } = [];
}

internal sealed record RevokeStatement(int Position, IReadOnlyList<PrivilegeItem> Privileges, PrivilegeTarget? On, IReadOnlyList<Identifier> Grantees) : Statement(Position)
{
    public bool CascadeConstraints { get; init; }

    public bool Force { get; init; }
}

/// <summary>A privilege's words in upper case (<c>CREATE ANY TABLE</c>, <c>ALL PRIVILEGES</c>) or a role's name.</summary>
internal sealed record PrivilegeItem(int Position, string Name, bool Quoted, IReadOnlyList<Identifier> Columns) : SyntaxNode(Position);

internal enum PrivilegeTargetKind { Object, Directory, User, Schema, Edition, MiningModel, Java, TranslationProfile }

/// <summary>ON object; ON SCHEMA s and ON DIRECTORY d have the name in Name.</summary>
internal sealed record PrivilegeTarget(int Position, PrivilegeTargetKind Kind, ObjectName Name) : SyntaxNode(Position);
