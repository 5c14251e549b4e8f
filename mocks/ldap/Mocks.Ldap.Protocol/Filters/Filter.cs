#pragma warning disable MA0048 // a closed family reads best on one page
namespace Mocks.Ldap.Protocol.Filters;

/// <summary>RFC 4511 §4.5.1.7. Attribute descriptions and assertion values are as they came.</summary>
public abstract record Filter;

/// <summary>True when empty (RFC 4526).</summary>
public sealed record AndFilter(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>False when empty (RFC 4526).</summary>
public sealed record OrFilter(IReadOnlyList<Filter> Filters) : Filter;

public sealed record NotFilter(Filter Negated) : Filter;

public sealed record EqualityFilter(string Attribute, byte[] Value) : Filter;

public sealed record SubstringsFilter(string Attribute, byte[]? Initial, IReadOnlyList<byte[]> Any, byte[]? Final) : Filter;

public sealed record GreaterOrEqualFilter(string Attribute, byte[] Value) : Filter;

public sealed record LessOrEqualFilter(string Attribute, byte[] Value) : Filter;

public sealed record PresentFilter(string Attribute) : Filter;

public sealed record ApproximateFilter(string Attribute, byte[] Value) : Filter;

/// <summary>At least one of <paramref name="Rule"/> and <paramref name="Attribute"/> is given.</summary>
public sealed record ExtensibleFilter(string? Rule, string? Attribute, byte[] Value, bool DnAttributes) : Filter;

/// <summary>A choice that this server does not know: evaluates to Undefined.</summary>
public sealed record UnrecognizedFilter(byte Tag) : Filter;
