using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A stored procedure, function, package, type, or the body of one.</summary>
internal sealed record StoredUnit(ObjectKind UnitKind) : SchemaObject
{
    public override ObjectKind Kind => UnitKind;

    /// <summary>From the unit's kind word on, as USER_SOURCE shows it.</summary>
    public required string Source { get; init; }

    /// <summary>Null when the source didn't parse.</summary>
    public Statement? Syntax { get; init; }

    public ImmutableArray<UnitError> Errors { get; init; } = [];

    /// <summary>AUTHID CURRENT_USER.</summary>
    public bool HasInvokerRights { get; init; }
}
