using System.Numerics;
using Mocks.Ldap.Access;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Filtering;

/// <summary>Holds predicates against entries of one version of the directory, as seen by one viewer.</summary>
internal readonly struct PredicateEvaluator(DirectoryTree tree, Viewer viewer)
{
    public Truth Evaluate(Predicate predicate, Entry entry)
    {
        switch (predicate)
        {
            case EqualityPredicate equality:
                return ReferenceEquals(equality.Attribute.Type, Schema.Known.ObjectClass)
                    ? Any(equality.Attribute, entry, equality, static (self, value, equality, _) => self.IsOfClass(value, equality.Value))
                    : Any(equality.Attribute, entry, equality, static (self, value, equality, _) =>
                        equality.Rule.Normalize(value, self.Schema) is { } normalized && normalized.AsSpan().SequenceEqual(equality.Value));
            case AndPredicate and:
                var least = Truth.True;
                foreach (var part in and.Parts)
                {
                    var truth = Evaluate(part, entry);
                    if (truth == Truth.False)
                        return Truth.False;
                    if (truth < least)
                        least = truth;
                }

                return least;
            case OrPredicate or:
                var greatest = Truth.False;
                foreach (var part in or.Parts)
                {
                    var truth = Evaluate(part, entry);
                    if (truth == Truth.True)
                        return Truth.True;
                    if (truth > greatest)
                        greatest = truth;
                }

                return greatest;
            case NotPredicate not:
                return (Truth)(2 - (int)Evaluate(not.Part, entry));
            case PresencePredicate present:
                return Any(present.Attribute, entry, present, static (_, _, _, _) => true);
            case OrderingPredicate ordering:
                return Any(ordering.Attribute, entry, ordering, static (self, value, ordering, _) => Compares(self, value, ordering));
            case SubstringsPredicate substrings:
                return Any(substrings.Attribute, entry, substrings, static (self, value, substrings, _) =>
                    substrings.Rule.Normalize(value, self.Schema) is { } normalized && Contains(normalized, substrings));
            case ApproximatePredicate approximate:
                return Any(approximate.Attribute, entry, approximate, static (_, value, approximate, _) =>
                    Phonetics.Match(approximate.Words, Phonetics.Words(value)));
            case ExtensiblePredicate extensible:
                return Extensible(extensible, entry);
            case ConstantPredicate constant:
                return constant.Value;
            default:
                return Truth.Undefined;
        }
    }

    /// <summary>Whether a predicate about one attribute is true of one value of it.</summary>
    public bool MatchesValue(Predicate predicate, AttributeDescription description, ReadOnlySpan<byte> value) => predicate switch
    {
        EqualityPredicate equality => description.IsCoveredBy(equality.Attribute)
            && equality.Rule.Normalize(value, Schema) is { } normalized && normalized.AsSpan().SequenceEqual(equality.Value),
        PresencePredicate present => description.IsCoveredBy(present.Attribute),
        OrderingPredicate ordering => description.IsCoveredBy(ordering.Attribute) && Compares(this, value, ordering),
        SubstringsPredicate substrings => description.IsCoveredBy(substrings.Attribute)
            && substrings.Rule.Normalize(value, Schema) is { } text && Contains(text, substrings),
        ApproximatePredicate approximate => description.IsCoveredBy(approximate.Attribute)
            && Phonetics.Match(approximate.Words, Phonetics.Words(value)),
        ExtensiblePredicate extensible => (extensible.Attribute is { } attribute
            ? description.IsCoveredBy(attribute)
            : extensible.Rule.AppliesTo(description.Type)) && Matches(value, extensible),
        _ => false,
    };

    private LdapSchema Schema => tree.Schema;

    private delegate bool ValueTest<in TState>(PredicateEvaluator self, ReadOnlySpan<byte> value, TState state, AttributeType type);

    /// <summary>Whether a normalised value contains the parts in order, without overlap.</summary>
    internal static bool Contains(ReadOnlySpan<byte> value, SubstringsPredicate substrings)
    {
        if (substrings.Initial is { } initial)
        {
            if (!value.StartsWith(initial))
                return false;
            value = value[initial.Length..];
        }

        foreach (var part in substrings.Any)
        {
            var at = value.IndexOf(part);
            if (at < 0)
                return false;
            value = value[(at + part.Length)..];
        }

        return substrings.Final is not { } final || value.EndsWith(final);
    }

    // an entry belongs to the superclasses of its classes too, listed or not
    private bool IsOfClass(ReadOnlySpan<byte> name, byte[] oid)
    {
        if (Schema.FindObjectClass(name) is not { } objectClass)
            return false;
        foreach (var ancestor in objectClass.Lineage)
        {
            if (ancestor.OidUtf8.AsSpan().SequenceEqual(oid))
                return true;
        }

        return false;
    }

    private static bool Compares(PredicateEvaluator self, ReadOnlySpan<byte> value, OrderingPredicate ordering)
    {
        if (ordering.Rule.Normalize(value, self.Schema) is not { } normalized)
            return false;
        var order = normalized.AsSpan().SequenceCompareTo(ordering.Value);
        return ordering.IsGreater ? order >= 0 : order <= 0;
    }

    private Truth Any<TState>(AttributeDescription attribute, Entry entry, TState state, ValueTest<TState> test)
    {
        var type = attribute.Type;
        if (!viewer.MaySearch(entry, type, tree))
            return Truth.Undefined;
        if (ComputedAttributes.IsComputed(type, Schema))
        {
            foreach (var value in ComputedAttributes.Values(type, entry, tree))
            {
                if (test(this, value, state, type))
                    return Truth.True;
            }

            return Truth.False;
        }

        foreach (var slot in entry.Slots)
        {
            if (!ReferenceEquals(slot.Description, attribute) && !slot.Description.IsCoveredBy(attribute))
                continue;
            foreach (var value in entry.Values(slot))
            {
                if (test(this, value, state, type))
                    return Truth.True;
            }
        }

        return Truth.False;
    }

    private Truth Extensible(ExtensiblePredicate extensible, Entry entry)
    {
        if (extensible.DnAttributes && MatchesDn(extensible, entry))
            return Truth.True;
        if (extensible.Attribute is { } attribute)
        {
            return extensible.Rule.Kind == MatchingRuleKind.InChain
                ? InChain(attribute.Type, extensible.Value, entry)
                : Any(attribute, entry, extensible, static (self, value, extensible, _) => self.Matches(value, extensible));
        }

        foreach (var slot in entry.Slots)
        {
            var type = slot.Description.Type;
            if (!extensible.Rule.AppliesTo(type) || !viewer.MaySearch(entry, type, tree))
                continue;
            foreach (var value in entry.Values(slot))
            {
                if (Matches(value, extensible))
                    return Truth.True;
            }
        }

        return Truth.False;
    }

    private bool Matches(ReadOnlySpan<byte> value, ExtensiblePredicate extensible)
    {
        if (extensible.Rule.Kind is MatchingRuleKind.BitAnd or MatchingRuleKind.BitOr)
            return MatchesBits(value, extensible);
        if (extensible.Rule.Normalize(value, Schema) is not { } normalized)
            return false;
        var order = normalized.AsSpan().SequenceCompareTo(extensible.Value);
        // as an extensible match, an ordering rule asks for values that come before the assertion (RFC 4517 §4.2.3)
        return extensible.Rule.Kind == MatchingRuleKind.Ordering ? order < 0 : order == 0;
    }

    private static bool MatchesBits(ReadOnlySpan<byte> value, ExtensiblePredicate extensible)
    {
        if (!Normalizers.TryInteger(value, out var number))
            return false;
        var mask = Normalizers.DecodeInteger(extensible.Value);
        return extensible.Rule.Kind == MatchingRuleKind.BitAnd ? (number & mask) == mask : (number & mask) != BigInteger.Zero;
    }

    private bool MatchesDn(ExtensiblePredicate extensible, Entry entry)
    {
        foreach (var rdn in DistinguishedName.Parse(entry.Dn).Rdns)
        {
            foreach (var assertion in rdn.Assertions)
            {
                // the entry's name was normalised at its making: its types are known
                var type = Schema.FindAttributeType(assertion.Type)!;
                var applies = extensible.Attribute is { } attribute
                    ? type.IsOrDescendsFrom(attribute.Type)
                    : extensible.Rule.AppliesTo(type);
                if (applies && Matches(assertion.Value, extensible))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the DN is reached from the entry through values of the attribute, in any number of steps. Cycles are safe.</summary>
    private Truth InChain(AttributeType type, byte[] target, Entry entry)
    {
        var seen = new HashSet<byte[]>(OctetEquality.Instance) { entry.Key };
        var open = new Queue<Entry>();
        open.Enqueue(entry);
        while (open.TryDequeue(out var current))
        {
            var values = ComputedAttributes.IsComputed(type, Schema)
                ? ComputedAttributes.Values(type, current, tree)
                : current.ValuesOf(type);
            foreach (var value in values)
            {
                if (!Schema.TryNormalize(value, out var name))
                    continue;
                if (name.Key.AsSpan().SequenceEqual(target))
                    return Truth.True;
                if (seen.Add(name.Key) && tree.TryFind(name.Key, out var next))
                    open.Enqueue(next);
            }
        }

        return Truth.False;
    }
}
