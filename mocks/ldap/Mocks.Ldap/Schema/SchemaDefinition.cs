namespace Mocks.Ldap.Schema;

/// <summary>A definition of RFC 4512 §4.1 taken apart: its OID and its clauses by keyword, each with the words that follow.</summary>
/// <param name="Oid">The OID it begins with.</param>
/// <param name="Clauses">Keyword to words; a flag such as OBSOLETE has none.</param>
/// <param name="Text">From "(" to ")", white space made single.</param>
internal sealed record SchemaDefinition(string Oid, IReadOnlyDictionary<string, IReadOnlyList<string>> Clauses, string Text)
{
    public bool Has(string keyword) => Clauses.ContainsKey(keyword);

    public string? Word(string keyword) => Clauses.TryGetValue(keyword, out var words) && words.Count > 0 ? words[0] : null;

    public IReadOnlyList<string> Words(string keyword) => Clauses.TryGetValue(keyword, out var words) ? words : [];
}
