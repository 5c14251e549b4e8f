using System.Text;
using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Filtering;

/// <summary>Filters to predicates. An unknown attribute, a rule that is missing and a value outside its syntax all make Undefined.</summary>
internal static class PredicateCompiler
{
    private static readonly ConstantPredicate Undefined = new(Truth.Undefined);

    public static Predicate Compile(Filter filter, LdapSchema schema) => filter switch
    {
        AndFilter and => and.Filters.Count switch
        {
            0 => new ConstantPredicate(Truth.True),
            1 => Compile(and.Filters[0], schema),
            _ => new AndPredicate([.. and.Filters.Select(part => Compile(part, schema))]),
        },
        OrFilter or => or.Filters.Count switch
        {
            0 => new ConstantPredicate(Truth.False),
            1 => Compile(or.Filters[0], schema),
            _ => new OrPredicate([.. or.Filters.Select(part => Compile(part, schema))]),
        },
        NotFilter not => new NotPredicate(Compile(not.Negated, schema)),
        PresentFilter present => schema.FindDescription(present.Attribute) is { } attribute ? new PresencePredicate(attribute) : Undefined,
        EqualityFilter equality => Equality(equality.Attribute, equality.Value, schema),
        GreaterOrEqualFilter greater => Ordering(greater.Attribute, greater.Value, true, schema),
        LessOrEqualFilter less => Ordering(less.Attribute, less.Value, false, schema),
        SubstringsFilter substrings => Substrings(substrings, schema),
        ApproximateFilter approximate => Approximate(approximate, schema),
        ExtensibleFilter extensible => Extensible(extensible, schema),
        _ => Undefined,
    };

    // ambiguous name resolution (MS-ADTS §3.1.1.3.1.3.4): the beginning of any of these
    private static readonly string[] AmbiguousNames =
    [
        "displayName", "givenName", "sn", "cn", "sAMAccountName", "physicalDeliveryOfficeName", "proxyAddresses", "legacyExchangeDN",
        "msDS-AdditionalSamAccountName",
    ];

    private static OrPredicate Ambiguous(byte[] value, LdapSchema schema)
    {
        // "=Berg" asks for the value itself, not for what begins with it
        var text = Encoding.UTF8.GetString(value).Trim();
        if (text.StartsWith('='))
            return new OrPredicate([.. AmbiguousNames.Select(type => Equality(type, Encoding.UTF8.GetBytes(text[1..]), schema))]);
        var parts = new List<Predicate>(AmbiguousNames.Select(type => Begins(type, text, schema)));
        // "Anna Berg" is first and last name in either order
        if (text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space)
        {
            var (one, other) = (text[..space], text[(space + 1)..].Trim());
            parts.Add(new AndPredicate([Begins("givenName", one, schema), Begins("sn", other, schema)]));
            parts.Add(new AndPredicate([Begins("sn", one, schema), Begins("givenName", other, schema)]));
        }

        return new OrPredicate(parts);
    }

    private static Predicate Begins(string type, string text, LdapSchema schema) =>
        Substrings(new SubstringsFilter(type, Encoding.UTF8.GetBytes(text), [], null), schema);

    private static Predicate Equality(string name, byte[] value, LdapSchema schema)
    {
        if (schema.Domain is not null && name.Equals("anr", StringComparison.OrdinalIgnoreCase))
            return Ambiguous(value, schema);
        if (schema.Domain is not null && name.Equals("objectCategory", StringComparison.OrdinalIgnoreCase)
            && ObjectCategory.OfName(Encoding.UTF8.GetString(value)) is { } category)
            return Category(category, schema);
        if (schema.FindDescription(name) is not { } attribute || attribute.Type.Equality is not { } rule)
            return Undefined;
        return rule.Normalize(value, schema) is { } normalized ? new EqualityPredicate(attribute, rule, normalized) : Undefined;
    }

    // a bare name means the category whose DN begins with it: the comparable form of a DN ends with its first step
    private static Predicate Category(string category, LdapSchema schema) =>
        schema.FindDescription("objectCategory") is { Type.Equality: { } rule } attribute && schema.TryNormalize("CN=" + category, out var step)
            ? new SubstringsPredicate(attribute, rule, null, [], step.Key)
            : Undefined;

    private static Predicate Ordering(string name, byte[] value, bool isGreater, LdapSchema schema)
    {
        if (schema.FindDescription(name) is not { } attribute || attribute.Type.Ordering is not { } rule)
            return Undefined;
        return rule.Normalize(value, schema) is { } normalized ? new OrderingPredicate(attribute, rule, normalized, isGreater) : Undefined;
    }

    private static Predicate Substrings(SubstringsFilter filter, LdapSchema schema)
    {
        if (schema.FindDescription(filter.Attribute) is not { } attribute || attribute.Type.Substrings is not { } rule)
            return Undefined;
        byte[]? initial = null;
        byte[]? final = null;
        if (filter.Initial is not null && (initial = rule.NormalizePart(filter.Initial, SubstringPosition.Initial)) is null)
            return Undefined;
        if (filter.Final is not null && (final = rule.NormalizePart(filter.Final, SubstringPosition.Final)) is null)
            return Undefined;
        var any = new List<byte[]>(filter.Any.Count);
        foreach (var part in filter.Any)
        {
            if (rule.NormalizePart(part, SubstringPosition.Any) is not { } normalized)
                return Undefined;
            any.Add(normalized);
        }

        return new SubstringsPredicate(attribute, rule, initial, any, final);
    }

    private static Predicate Approximate(ApproximateFilter filter, LdapSchema schema)
    {
        if (schema.FindDescription(filter.Attribute) is not { } attribute || attribute.Type.Equality is not { } rule)
            return Undefined;
        // sounds are for words; anything else is equal or not
        if (!Phonetics.AppliesTo(rule))
            return Equality(filter.Attribute, filter.Value, schema);
        return System.Text.Unicode.Utf8.IsValid(filter.Value)
            ? new ApproximatePredicate(attribute, Phonetics.Words(filter.Value))
            : Undefined;
    }

    private static Predicate Extensible(ExtensibleFilter filter, LdapSchema schema)
    {
        AttributeDescription? attribute = null;
        if (filter.Attribute is not null && (attribute = schema.FindDescription(filter.Attribute)) is null)
            return Undefined;
        var rule = filter.Rule is null ? attribute?.Type.Equality : schema.FindMatchingRule(filter.Rule);
        if (rule is null || rule.Kind == MatchingRuleKind.Substrings || (attribute is not null && !rule.AppliesTo(attribute.Type)))
            return Undefined;
        return rule.Normalize(filter.Value, schema) is { } value
            ? new ExtensiblePredicate(attribute, rule, value, filter.DnAttributes)
            : Undefined;
    }
}
