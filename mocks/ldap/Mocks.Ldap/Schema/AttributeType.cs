namespace Mocks.Ldap.Schema;

/// <summary>An attribute type with everything that it inherits resolved (RFC 4512 §2.5.1).</summary>
internal sealed class AttributeType
{
    public required string Oid { get; init; }

    /// <summary>Its names, the first being the one it is shown by; the OID when it has none.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public required LdapSyntax Syntax { get; init; }

    public AttributeType? Superior { get; init; }

    public MatchingRule? Equality { get; init; }

    public MatchingRule? Ordering { get; init; }

    public MatchingRule? Substrings { get; init; }

    public bool IsSingleValued { get; init; }

    public bool IsCollective { get; init; }

    public bool IsReadOnly { get; init; }

    public AttributeUsage Usage { get; init; }

    /// <summary>The definition as published in the subschema.</summary>
    public required string Definition { get; init; }

    /// <summary>A small number of its own within the schema: the key of its index.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Whether the directory keeps an index of its values.</summary>
    public bool IsIndexed { get; init; }

    public string Name => Names[0];

    public bool IsOperational => Usage != AttributeUsage.UserApplications;

    /// <summary>How the comparable form of a name begins a value of the type: <c>uid=</c>, in lower case.</summary>
    public byte[] NameInKey => field ??= System.Text.Encoding.UTF8.GetBytes(Name.ToLowerInvariant() + "=");

    /// <summary>The description without options, made once.</summary>
    public AttributeDescription Plain => field ??= new AttributeDescription(this, "");

    public bool IsOrDescendsFrom(AttributeType other)
    {
        for (var type = this; type is not null; type = type.Superior)
        {
            if (ReferenceEquals(type, other))
                return true;
        }

        return false;
    }

    public override string ToString() => Name;
}
