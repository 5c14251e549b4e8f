namespace Mocks.Ldap.Schema;

/// <summary>A syntax of RFC 4517 §3.3.</summary>
/// <param name="Oid">Its numeric OID.</param>
/// <param name="Description">Its name, published in the subschema.</param>
/// <param name="IsValid">Whether octets are a value of it; the schema is asked about names within DNs.</param>
/// <param name="Transfer">What its values are on the wire.</param>
/// <param name="Rewrite">Gives the one way in which a valid value is kept and shown; null when values are kept as they come.</param>
internal sealed record LdapSyntax(
    string Oid, string Description, SyntaxCheck IsValid, SyntaxTransfer Transfer = SyntaxTransfer.Text, SyntaxRewrite? Rewrite = null)
{
    /// <summary>As published, with the extensions by which clients tell text from what is none.</summary>
    public string Definition => $"( {Oid} DESC '{Description}' " + Transfer switch
    {
        SyntaxTransfer.Binary => "X-BINARY-TRANSFER-REQUIRED 'TRUE' X-NOT-HUMAN-READABLE 'TRUE' )",
        SyntaxTransfer.Octets => "X-NOT-HUMAN-READABLE 'TRUE' )",
        _ => ")",
    };
}
