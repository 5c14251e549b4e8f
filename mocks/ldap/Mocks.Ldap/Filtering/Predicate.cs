#pragma warning disable MA0048 // a closed family reads best on one page
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Filtering;

/// <summary>A filter held against the schema: types found, assertions in comparable form, what can't be known turned into a constant.</summary>
internal abstract record Predicate;

internal sealed record ConstantPredicate(Truth Value) : Predicate;

internal sealed record AndPredicate(IReadOnlyList<Predicate> Parts) : Predicate;

internal sealed record OrPredicate(IReadOnlyList<Predicate> Parts) : Predicate;

internal sealed record NotPredicate(Predicate Part) : Predicate;

internal sealed record PresencePredicate(AttributeDescription Attribute) : Predicate;

internal sealed record EqualityPredicate(AttributeDescription Attribute, MatchingRule Rule, byte[] Value) : Predicate;

/// <summary><paramref name="IsGreater"/>: values not less than the assertion; otherwise those not greater.</summary>
internal sealed record OrderingPredicate(AttributeDescription Attribute, MatchingRule Rule, byte[] Value, bool IsGreater) : Predicate;

internal sealed record SubstringsPredicate(
    AttributeDescription Attribute, MatchingRule Rule, byte[]? Initial, IReadOnlyList<byte[]> Any, byte[]? Final) : Predicate;

/// <summary>Words that sound alike.</summary>
internal sealed record ApproximatePredicate(AttributeDescription Attribute, IReadOnlyList<string> Words) : Predicate;

/// <summary>Without an attribute, all attributes that the rule applies to are asked.</summary>
internal sealed record ExtensiblePredicate(AttributeDescription? Attribute, MatchingRule Rule, byte[] Value, bool DnAttributes) : Predicate;
