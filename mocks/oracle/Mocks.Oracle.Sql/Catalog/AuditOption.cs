namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What a policy of unified audit watches.</summary>
/// <param name="Name">The privilege, action or role.</param>
/// <param name="Type">As AUDIT_OPTION_TYPE shows it: SYSTEM PRIVILEGE, STANDARD ACTION, OBJECT ACTION, ROLE PRIVILEGE.</param>
/// <param name="Object">Of an object's action.</param>
internal sealed record AuditOption(string Name, string Type, (string Owner, string Name)? Object);
