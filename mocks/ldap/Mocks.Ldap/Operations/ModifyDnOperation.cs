using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;
using Mocks.Ldap.Searching;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.9: renames an entry, moves it with all that is below, or both.</summary>
internal static class ModifyDnOperation
{
    public static DirectoryTree Apply(OperationContext context, ModifyDnRequest request, DirectoryTree tree, UpdateControls controls)
    {
        var name = Names.Normalize(request.Entry, tree.Schema);
        ReferralObjects.ThrowIfElsewhere(context, tree, name);
        var entry = Names.FindForWrite(tree, name);
        CheckAccess(context, request, tree, name, entry);
        controls.Before(entry, tree);
        var edit = new DirectoryEdit(tree);
        Rename(tree, edit, request, context.Stamp());
        var changed = edit.Commit();
        if (changed.ById.TryGet(entry.Id, out var renamed))
            controls.After(renamed, changed);
        return changed;
    }

    private static void CheckAccess(OperationContext context, ModifyDnRequest request, DirectoryTree tree, NormalizedName name, Entry entry)
    {
        if (!context.Viewer.MayChangeBelow(tree.TryFind(name.ParentKey.ToArray(), out var parent) ? parent : null, tree))
            throw new LdapException(ResultCode.InsufficientAccessRights, "no write access to parent's children");
        if (!context.Viewer.MayChange(entry, tree))
            throw new LdapException(ResultCode.InsufficientAccessRights, "no write access to entry");
        if (request.NewSuperior is { } superior && tree.TryFind(Names.Normalize(superior, tree.Schema).Key, out var target)
            && !context.Viewer.MayChangeBelow(target, tree))
            throw new LdapException(ResultCode.InsufficientAccessRights, "no write access to new superior's children");
    }

    public static void Rename(DirectoryTree tree, DirectoryEdit edit, ModifyDnRequest request, WriteStamp stamp)
    {
        var schema = tree.Schema;
        var entry = Names.FindForWrite(tree, Names.Normalize(request.Entry, schema));
        if (tree.SuffixOf(entry.Key)?.Key.Length == entry.Key.Length)
            throw new LdapException(ResultCode.AffectsMultipleDsas, "cannot rename between DSAs");
        var rdn = ParseRdn(request.NewRdn);
        var newName = NewName(tree, entry, rdn, request.NewSuperior);
        if (!newName.Key.AsSpan().SequenceEqual(entry.Key) && tree.TryFind(newName.Key, out _))
            throw new LdapException(ResultCode.EntryAlreadyExists);

        var draft = EntryDraft.Of(entry);
        if (request.DeleteOldRdn)
            RemoveOldValues(draft, DistinguishedName.Parse(entry.Dn).Rdns[0], rdn, schema);
        NamingCheck.Complete(draft, rdn, schema);
        draft.Attributes.RemoveAll(attribute => attribute.Values.Count == 0);
        var structural = SchemaCheck.Check(draft, schema);

        var below = tree.Subtree(entry.Key).Skip(1).ToList();
        edit.Put(draft.Finish(entry.Id, newName, structural, stamp.ForChange(entry.Stamp)));
        GroupReferences.Follow(tree, edit, entry.Key, newName);
        foreach (var subordinate in below)
        {
            var steps = DistinguishedName.Parse(subordinate.Dn).Rdns;
            var above = DistinguishedName.Parse(entry.Dn).Rdns.Count;
            var text = $"{NameNormalizer.Text(new DistinguishedName([.. steps.Take(steps.Count - above)]), schema)},{newName.Text}";
            byte[] key = [.. newName.Key, .. subordinate.Key.AsSpan(entry.Key.Length)];
            var moved = new NormalizedName(text, key);
            edit.Put(EntryDraft.Of(subordinate).Finish(subordinate.Id, moved, subordinate.StructuralClass, subordinate.Stamp));
            GroupReferences.Follow(tree, edit, subordinate.Key, moved);
        }
    }

    private static RelativeDistinguishedName ParseRdn(string text)
    {
        try
        {
            return RelativeDistinguishedName.Parse(text);
        }
        catch (FormatException)
        {
            throw new LdapException(ResultCode.InvalidDnSyntax, "invalid new RDN");
        }
    }

    private static NormalizedName NewName(DirectoryTree tree, Entry entry, RelativeDistinguishedName rdn, string? newSuperior)
    {
        var parent = DistinguishedName.Parse(entry.Dn).Parent;
        if (newSuperior is not null)
        {
            var superior = Names.Normalize(newSuperior, tree.Schema);
            if (superior.IsWithin(entry.Key))
                throw new LdapException(ResultCode.UnwillingToPerform, "cannot place an entry below itself");
            if (!tree.TryFind(superior.Key, out var parentEntry))
                throw new LdapException(ResultCode.NoSuchObject, "new superior not found");
            parent = DistinguishedName.Parse(parentEntry.Dn);
        }

        return NameNormalizer.Normalize(parent.Child(rdn), tree.Schema)
            ?? throw new LdapException(ResultCode.InvalidDnSyntax, "invalid new RDN");
    }

    private static void RemoveOldValues(
        EntryDraft draft, RelativeDistinguishedName oldRdn, RelativeDistinguishedName newRdn, LdapSchema schema)
    {
        foreach (var assertion in oldRdn.Assertions)
        {
            // the entry's own name: its types are known
            var type = schema.FindAttributeType(assertion.Type)!;
            var old = AttributeReader.Comparable(type, assertion.Value, schema);
            var stays = newRdn.Assertions.Any(kept => schema.FindAttributeType(kept.Type) == type
                && AttributeReader.Comparable(type, kept.Value, schema).AsSpan().SequenceEqual(old));
            if (!stays)
                draft.Find(type)?.Values.RemoveAll(value => AttributeReader.Comparable(type, value, schema).AsSpan().SequenceEqual(old));
        }
    }
}
