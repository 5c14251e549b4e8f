#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

internal enum UserAuthentication { Unspecified, Password, PasswordValues, Externally, Globally, None }

/// <summary>CREATE USER.</summary>
internal sealed record CreateUser(int Position, Identifier Name, UserOptions Options) : Statement(Position)
{
    public bool IfNotExists { get; init; }
}

internal sealed record AlterUser(int Position, IReadOnlyList<Identifier> Names, UserOptions Options) : Statement(Position)
{
    public bool IfExists { get; init; }
}

/// <summary>What CREATE and ALTER USER set; null where not given.</summary>
internal sealed record UserOptions(int Position) : SyntaxNode(Position)
{
    public UserAuthentication Authentication { get; init; }

    /// <summary>The password as Oracle takes it: case is kept, quotes undone.</summary>
    public string? Password { get; init; }

    /// <summary>ALTER USER … REPLACE old password.</summary>
    public string? Replace { get; init; }

    public Identifier? DefaultTablespace { get; init; }

    public Identifier? TemporaryTablespace { get; init; }

    public Identifier? Profile { get; init; }

    public bool? Locked { get; init; }

    public bool PasswordExpire { get; init; }

    public IReadOnlyList<UserQuota> Quotas { get; init; } = [];

    public DefaultRoles? DefaultRoles { get; init; }

    /// <summary>GRANT|REVOKE CONNECT THROUGH proxy.</summary>
    public ProxyClause? Proxy { get; init; }

    /// <summary>CONTAINER, EDITIONS, DEFAULT COLLATION and the like, as words.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

/// <summary>Bytes is null for UNLIMITED.</summary>
internal sealed record UserQuota(int Position, long? Bytes, Identifier Tablespace) : SyntaxNode(Position);

internal sealed record DefaultRoles(int Position, bool All, IReadOnlyList<Identifier> Roles, IReadOnlyList<Identifier> Except) : SyntaxNode(Position);

internal sealed record ProxyClause(int Position, bool Grant, Identifier Proxy) : SyntaxNode(Position);

/// <summary>CREATE ROLE name [NOT IDENTIFIED | IDENTIFIED BY password].</summary>
internal sealed record CreateRole(int Position, Identifier Name, UserAuthentication Authentication, string? Password) : Statement(Position)
{
    public bool IfNotExists { get; init; }
}
