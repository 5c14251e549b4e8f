namespace Mocks.Oracle.Sql.Catalog;

/// <summary>Where a column's constraint came from: a constraint of a domain.</summary>
internal sealed record DomainConstraint(QualifiedName Domain, string Name);
