using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>What triggers of schemas and of the database are told: LOGON, or a definition and its object.</summary>
/// <param name="Name">LOGON, CREATE, DROP, ….</param>
/// <param name="ObjectType">As TABLE; empty for LOGON and LOGOFF.</param>
/// <param name="ObjectOwner">The object's schema.</param>
/// <param name="ObjectName">Without the schema.</param>
internal sealed record SystemEvent(string Name, string ObjectType = "", string ObjectOwner = "", string ObjectName = "")
{
    /// <summary>The definition's text and tree.</summary>
    public string? Sql { get; init; }

    public Statement? Statement { get; init; }

    /// <summary>Of SERVERERROR.</summary>
    public OraException? Error { get; init; }

    public bool IsDefinition => ObjectType.Length > 0 || Name is "GRANT" or "REVOKE";
}
