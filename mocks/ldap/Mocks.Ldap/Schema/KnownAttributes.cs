namespace Mocks.Ldap.Schema;

/// <summary>The attribute types that the server itself deals with; the standard schema always has them.</summary>
internal sealed class KnownAttributes(LdapSchema schema)
{
    public AttributeType ObjectClass { get; } = Find(schema, "objectClass");

    public AttributeType StructuralObjectClass { get; } = Find(schema, "structuralObjectClass");

    public AttributeType CreateTimestamp { get; } = Find(schema, "createTimestamp");

    public AttributeType ModifyTimestamp { get; } = Find(schema, "modifyTimestamp");

    public AttributeType CreatorsName { get; } = Find(schema, "creatorsName");

    public AttributeType ModifiersName { get; } = Find(schema, "modifiersName");

    public AttributeType HasSubordinates { get; } = Find(schema, "hasSubordinates");

    public AttributeType NumSubordinates { get; } = Find(schema, "numSubordinates");

    public AttributeType SubschemaSubentry { get; } = Find(schema, "subschemaSubentry");

    public AttributeType EntryDn { get; } = Find(schema, "entryDN");

    public AttributeType EntryUuid { get; } = Find(schema, "entryUUID");

    public AttributeType EntryCsn { get; } = Find(schema, "entryCSN");

    public AttributeType MemberOf { get; } = Find(schema, "memberOf");

    public AttributeType Member { get; } = Find(schema, "member");

    public AttributeType UniqueMember { get; } = Find(schema, "uniqueMember");

    public AttributeType MemberUid { get; } = Find(schema, "memberUid");

    public AttributeType Uid { get; } = Find(schema, "uid");

    public AttributeType UserPassword { get; } = Find(schema, "userPassword");

    public AttributeType AliasedObjectName { get; } = Find(schema, "aliasedObjectName");

    public AttributeType Ref { get; } = Find(schema, "ref");

    private static AttributeType Find(LdapSchema schema, string name) =>
        schema.FindAttributeType(name) ?? throw new InvalidOperationException($"the standard schema lacks {name}");
}
