namespace Mocks.Ldap.Directory;

/// <summary>A term that is kept by itself.</summary>
internal readonly record struct IndexSeparator(int Attribute, byte[] Value, int Entry)
{
    public IndexTerm Term => new(Attribute, Value, Entry);

    public static IndexSeparator Of(in IndexTerm term) => new(term.Attribute, term.Value.ToArray(), term.Entry);
}
