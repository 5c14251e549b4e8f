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
    private const int MaxAdopted = 10_000;

    // what may hide a comma, or stand for one
    private static readonly SearchValues<byte> Awkward = SearchValues.Create("\\\";"u8);

    private static readonly SearchValues<char> OptionCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    private readonly Dictionary<string, AttributeType> _attributeTypes;
    private readonly Dictionary<string, ObjectClass> _objectClasses;
    private readonly Dictionary<string, ObjectClass>.AlternateLookup<ReadOnlySpan<char>> _objectClassesBySpan;
    private readonly Dictionary<string, MatchingRule> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool[] _isComputed;
    private readonly ConcurrentDictionary<string, AttributeDescription> _descriptions = new(StringComparer.Ordinal);
    private readonly NameCache _names = new();
    private readonly ConcurrentDictionary<string, AttributeType> _adopted = new(StringComparer.OrdinalIgnoreCase);

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

    /// <summary>How entries are held to this schema.</summary>
    public SchemaChecking Checking { get; init; }

    /// <summary>Most values of an attribute that come at a time (Active Directory's MaxValRange); 0 for any number.</summary>
    public int MostValues { get; init; }

    /// <summary>Told of what <see cref="SchemaChecking.Lenient"/> lets pass.</summary>
    public Action<string> Warn { get; init; } = static _ => { };

    /// <summary>The attribute types that the server itself deals with.</summary>
    public KnownAttributes Known { get; }

    /// <summary>Attributes that are not stored, in the order in which they are returned.</summary>
    public IReadOnlyList<AttributeType> Computed { get; }

    /// <summary>What Active Directory makes of entries; null when this is the schema of another kind of directory.</summary>
    public DomainAttributes? Domain { get; }

    public bool IsComputed(AttributeType type) => (uint)type.Ordinal < (uint)_isComputed.Length && _isComputed[type.Ordinal];

    public AttributeType? FindAttributeType(string nameOrOid) =>
        _attributeTypes.TryGetValue(nameOrOid, out var type) || (!_adopted.IsEmpty && _adopted.TryGetValue(nameOrOid, out type)) ? type : null;

    /// <summary>
    /// A description whose type no definition gives: from then on a directory string that is compared without regard to case. Null
    /// when the text is no description at all.
    /// </summary>
    public AttributeDescription? Adopt(string text)
    {
        var name = text.Split(';', 2)[0];
        if (name.Length is 0 or > LongestName || _adopted.Count >= MaxAdopted || !name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'))
            return null;
        _adopted.GetOrAdd(name, static (name, schema) => new AttributeType
        {
            Oid = name,
            Names = [name],
            Syntax = Syntaxes.All.First(syntax => syntax.Description == "Octet String"),
            Equality = schema.FindMatchingRule("caseIgnoreMatch"),
            Ordering = schema.FindMatchingRule("caseIgnoreOrderingMatch"),
            Substrings = schema.FindMatchingRule("caseIgnoreSubstringsMatch"),
            Definition = "",
            Ordinal = int.MaxValue,
        }, this);
        return FindDescription(text);
    }

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
        if (_names.TryGet(dn, out var known))
        {
            name = known;
            return true;
        }

        name = NormalizedName.Root;
        if (!System.Text.Unicode.Utf8.IsValid(dn) || !(TryBelow(dn, out name) ?? TryParse(Encoding.UTF8.GetString(dn), out name)))
            return false;
        _names.Keep(dn, name);
        return true;
    }

    // most names stand below one that was named lately: then only their first step is new; null when that can't be told by looking
    private bool? TryBelow(ReadOnlySpan<byte> dn, out NormalizedName name)
    {
        name = NormalizedName.Root;
        var comma = dn.IndexOf((byte)',');
        if (comma <= 0 || dn.Length > LongestName || dn[..comma].ContainsAny(Awkward) || !TryNormalize(dn[(comma + 1)..], out var above) || above.IsRoot
            || !TryParse(Encoding.UTF8.GetString(dn[..comma]), out var first) || first.IsRoot)
            return null;
        name = new NormalizedName($"{first.Text},{above.Text}", [.. above.Key, .. first.Key]);
        return true;
    }

    /// <summary>False when it is no DN, names an unknown attribute type or holds a value outside its syntax.</summary>
    public bool TryNormalize(string dn, out NormalizedName name)
    {
        if (dn.Length > LongestName)
            return TryParse(dn, out name);
        Span<byte> utf8 = stackalloc byte[LongestName * 3];
        return Encoding.UTF8.TryGetBytes(dn, utf8, out var length) ? TryNormalize(utf8[..length], out name) : TryParse(dn, out name);
    }

    private bool TryParse(string dn, out NormalizedName name)
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
