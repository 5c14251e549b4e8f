namespace Mocks.Ldap.Protocol.Names;

/// <summary>One step of a DN: at least one assertion, usually just one.</summary>
public sealed record RelativeDistinguishedName(IReadOnlyList<AttributeTypeAndValue> Assertions)
{
    /// <exception cref="FormatException">It is none, or more than one step.</exception>
    public static RelativeDistinguishedName Parse(string text)
    {
        var name = DistinguishedName.Parse(text);
        return name.Rdns.Count == 1 ? name.Rdns[0] : throw new FormatException("one RDN is wanted");
    }

    public override string ToString() => DistinguishedName.Format([this], DnEscapes.Hexadecimal);
}
