using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Protocol.Names;

namespace Mocks.Ldap.Schema;

/// <summary>Everything that says what entries may hold and how values compare. Immutable; made by <see cref="SchemaBuilder"/>.</summary>
internal sealed class LdapSchema
{
    private const int MaxCachedDescriptions = 10_000;
    private const int LongestName = 256;

    private static readonly SearchValues<char> OptionCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly Dictionary<string, AttributeType> _attributeTypes;
    private readonly Dictionary<string, ObjectClass> _objectClasses;
    private readonly Dictionary<string, ObjectClass>.AlternateLookup<ReadOnlySpan<char>> _objectClassesBySpan;
    private readonly Dictionary<string, MatchingRule> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool[] _isComputed;
    private readonly ConcurrentDictionary<string, AttributeDescription> _descriptions = new(StringComparer.Ordinal);

    public LdapSchema(IReadOnlyList<AttributeType> attributeTypes, IReadOnlyList<ObjectClass> objectClasses)
    {
        AttributeTypes = attributeTypes;
        ObjectClasses = objectClasses;
        _attributeTypes = new Dictionary<string, AttributeType>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in attributeTypes)
        {
            _attributeTypes[type.Oid] = type;
            foreach (var name in type.Names)
                _attributeTypes[name] = type;
        }

        _objectClasses = new Dictionary<string, ObjectClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var objectClass in objectClasses)
        {
            _objectClasses[objectClass.Oid] = objectClass;
            foreach (var name in objectClass.Names)
                _objectClasses[name] = objectClass;
        }

        _objectClassesBySpan = _objectClasses.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var rule in MatchingRules.All)
        {
            _rules[rule.Oid] = rule;
            _rules[rule.Name] = rule;
        }

        Known = new KnownAttributes(this);
        Domain = FindAttributeType("tokenGroups") is null ? null : new DomainAttributes(this);
        Computed = [.. Directory.ComputedAttributes.All(Known), .. Domain?.All ?? []];
        _isComputed = new bool[attributeTypes.Max(type => type.Ordinal) + 1];
        foreach (var type in Computed)
            _isComputed[type.Ordinal] = true;
    }

    public IReadOnlyList<AttributeType> AttributeTypes { get; }

    public IReadOnlyList<ObjectClass> ObjectClasses { get; }

    /// <summary>The attribute types that the server itself deals with.</summary>
    public KnownAttributes Known { get; }

    /// <summary>Attributes that are not stored, in the order in which they are returned.</summary>
    public IReadOnlyList<AttributeType> Computed { get; }

    /// <summary>What Active Directory makes of entries; null when this is the schema of another kind of directory.</summary>
    public DomainAttributes? Domain { get; }

    public bool IsComputed(AttributeType type) => _isComputed[type.Ordinal];

    public AttributeType? FindAttributeType(string nameOrOid) => _attributeTypes.GetValueOrDefault(nameOrOid);

    public ObjectClass? FindObjectClass(string nameOrOid) => _objectClasses.GetValueOrDefault(nameOrOid);

    public ObjectClass? FindObjectClass(ReadOnlySpan<byte> nameOrOid)
    {
        Span<char> name = stackalloc char[Math.Min(nameOrOid.Length, LongestName)];
        return nameOrOid.Length <= LongestName && Ascii.IsValid(nameOrOid)
            && _objectClassesBySpan.TryGetValue(name[..Encoding.ASCII.GetChars(nameOrOid, name)].Trim(), out var objectClass)
            ? objectClass
            : null;
    }

    public MatchingRule? FindMatchingRule(string nameOrOid) => _rules.GetValueOrDefault(nameOrOid);

    /// <summary>Null when the type is unknown or an option is malformed.</summary>
    public AttributeDescription? FindDescription(string text)
    {
        if (_descriptions.TryGetValue(text, out var known))
            return known;
        var semicolon = text.IndexOf(';', StringComparison.Ordinal);
        if (FindAttributeType(semicolon < 0 ? text : text[..semicolon]) is not { } type)
            return null;
        if (semicolon < 0)
            return type.Plain;
        var options = text[(semicolon + 1)..].ToLowerInvariant().Split(';');
        foreach (var option in options)
        {
            // the options of RFC 4522 and RFC 3866; OpenLDAP knows no others unless it is told to
            if (option.AsSpan().ContainsAnyExcept(OptionCharacters)
                || (option != "binary" && !option.StartsWith("lang-", StringComparison.Ordinal)))
                return null;
        }

        var description = new AttributeDescription(type, string.Join(';', options.Distinct().Order(StringComparer.Ordinal)));
        if (_descriptions.Count < MaxCachedDescriptions)
            _descriptions[text] = description;
        return description;
    }

    public bool TryNormalize(ReadOnlySpan<byte> dn, out NormalizedName name)
    {
        name = NormalizedName.Root;
        return System.Text.Unicode.Utf8.IsValid(dn) && TryNormalize(Encoding.UTF8.GetString(dn), out name);
    }

    /// <summary>False when it is no DN, names an unknown attribute type or holds a value outside its syntax.</summary>
    public bool TryNormalize(string dn, out NormalizedName name)
    {
        name = NormalizedName.Root;
        try
        {
            if (NameNormalizer.Normalize(DistinguishedName.Parse(dn), this) is not { } normalized)
                return false;
            name = normalized;
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
