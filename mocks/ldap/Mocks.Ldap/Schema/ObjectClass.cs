namespace Mocks.Ldap.Schema;

/// <summary>An object class (RFC 4512 §2.4). Must and may are its own; those of its superiors come with <see cref="Lineage"/>.</summary>
internal sealed class ObjectClass
{
    public required string Oid { get; init; }

    public required IReadOnlyList<string> Names { get; init; }

    public required ObjectClassKind Kind { get; init; }

    public required IReadOnlyList<ObjectClass> Superiors { get; init; }

    public required IReadOnlyList<AttributeType> Must { get; init; }

    public required IReadOnlyList<AttributeType> May { get; init; }

    /// <summary>The definition as published in the subschema.</summary>
    public required string Definition { get; init; }

    public string Name => Names[0];

    public byte[] OidUtf8 => field ??= System.Text.Encoding.ASCII.GetBytes(Oid);

    /// <summary>This class and all above it, each once.</summary>
    public ObjectClass[] Lineage => field ??= [.. Superiors.SelectMany(superior => superior.Lineage).Prepend(this).Distinct()];

    public AttributeType[] AllMust => field ??= [.. Lineage.SelectMany(objectClass => objectClass.Must).Distinct()];

    private HashSet<AttributeType> AllAllowed => field ??= [.. AllMust, .. Lineage.SelectMany(objectClass => objectClass.May)];

    /// <summary>Whether entries of the class must or may have the attribute.</summary>
    public bool Allows(AttributeType type) => AllAllowed.Contains(type);

    public bool IsOrDescendsFrom(ObjectClass other) => Lineage.Contains(other);

    public override string ToString() => Name;
}
