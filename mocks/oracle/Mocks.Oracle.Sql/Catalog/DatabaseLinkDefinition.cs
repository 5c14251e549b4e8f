using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A database link; that of all users is owned by PUBLIC. Nothing is reachable through it.</summary>
internal sealed record DatabaseLinkDefinition : SchemaObject
{
    public override ObjectKind Kind => ObjectKind.DatabaseLink;

    public string? RemoteUser { get; init; }

    public string? Host { get; init; }
}
