namespace Mocks.Oracle.Sql.Catalog;

/// <summary>For whom a policy of unified audit is enabled.</summary>
/// <param name="Option">BY USER, EXCEPT USER or BY GRANTED ROLE.</param>
/// <param name="Entity">The user or role; ALL USERS.</param>
/// <param name="OnSuccess">For calls that succeed.</param>
/// <param name="OnFailure">For calls that fail.</param>
internal sealed record AuditEnabling(string Option, string Entity, bool OnSuccess, bool OnFailure);
