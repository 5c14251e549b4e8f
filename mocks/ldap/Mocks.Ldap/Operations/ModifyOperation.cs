using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Policy;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;
using Mocks.Ldap.Searching;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.6: all changes or none, the schema held against the result.</summary>
internal static class ModifyOperation
{
    public static DirectoryTree Apply(OperationContext context, ModifyRequest request, DirectoryTree tree, UpdateControls controls)
    {
        var name = Names.Normalize(request.Entry, tree.Schema);
        var isRelaxed = RelaxControl.IsOn(context);
        var changes = request.Changes.Select(change => Resolve(change, tree.Schema, isRelaxed)).ToList();
        ReferralObjects.ThrowIfElsewhere(context, tree, name);
        var entry = Names.FindForWrite(tree, name);
        controls.Before(entry, tree);
        foreach (var (_, attribute, _) in changes)
        {
            // unicodePwd is kept as userPassword
            var type = tree.Schema.Domain is not null && UnicodePassword.Is(attribute.Type) ? tree.Schema.Known.UserPassword : attribute.Type;
            if (!context.Viewer.MayWrite(entry, type, tree))
                throw new LdapException(ResultCode.InsufficientAccessRights);
        }

        if (tree.Schema.Domain is not null && UnicodePassword.IsIn(changes))
            changes = [.. UnicodePassword.Apply(context, tree, entry, changes)];
        var password = tree.Schema.Known.UserPassword;
        var isPasswordChange = changes.Exists(change => ReferenceEquals(change.Attribute.Type, password));
        if (isPasswordChange)
        {
            PasswordChange.Check(
                context, tree, entry, [.. changes.Where(change => change.Kind != ModificationKind.Delete).SelectMany(change => change.Values)],
                changes.Exists(change => change.Kind == ModificationKind.Delete && change.Values.Count > 0));
        }

        if (!isPasswordChange || changes.Exists(change => !ReferenceEquals(change.Attribute.Type, password)))
            PasswordChange.RequireDone(context);
        var edit = new DirectoryEdit(tree);
        var modified = Modify(entry, changes, tree.Schema, context.Stamp(), context.Controls.Has(Oids.PermissiveModify), isRelaxed);
        if (isPasswordChange)
            modified = PasswordChange.Note(context, tree, entry, modified);
        edit.Put(modified);
        var changed = edit.Commit();
        controls.After(modified, changed);
        return changed;
    }

    /// <summary>The entry as the changes make it.</summary>
    public static Entry Modify(
        Entry entry, IReadOnlyList<(ModificationKind Kind, AttributeDescription Attribute, IReadOnlyList<byte[]> Values)> changes,
        LdapSchema schema, WriteStamp stamp, bool isPermissive = false, bool isRelaxed = false)
    {
        var draft = EntryDraft.Of(entry);
        var changed = stamp.ForChange(entry.Stamp);
        foreach (var (kind, attribute, values) in changes)
        {
            // what stands in the stamp is no attribute of the draft
            if (isRelaxed && schema.IsComputed(attribute.Type))
                changed = changed.With(attribute.Type, values, schema);
            else
                Modifications.Apply(draft, kind, attribute, values, schema, isPermissive);
        }

        draft.Attributes.RemoveAll(attribute => attribute.Values.Count == 0);
        NamingCheck.Check(draft, DistinguishedName.ParseFirst(entry.Dn)!, schema);
        var structural = SchemaCheck.Check(draft, schema, isRelaxed ? null : entry.StructuralClass);
        return draft.Finish(entry.Id, new NormalizedName(entry.Dn, entry.Key), structural, changed);
    }

    public static (ModificationKind Kind, AttributeDescription Attribute, IReadOnlyList<byte[]> Values) Resolve(
        Modification change, LdapSchema schema, bool isRelaxed = false)
    {
        var attribute = AttributeReader.Description(change.Attribute.Description, schema);
        if (change.Kind == ModificationKind.Add && change.Attribute.Values.Count == 0)
            throw new LdapException(ResultCode.ProtocolError, "modify/add operation requires values");
        if (change.Kind == ModificationKind.Increment && change.Attribute.Values.Count != 1)
            throw new LdapException(ResultCode.ProtocolError, "modify/increment operation requires single value");

        if (change.Kind == ModificationKind.Delete && change.Attribute.Values.Count > 0 && attribute.Type.Equality is null)
            throw new LdapException(ResultCode.InappropriateMatching, $"modify/delete: {attribute.Text}: no equality matching rule");
        if (change.Kind == ModificationKind.Increment && attribute.Type.Equality?.Name is not "integerMatch")
            throw new LdapException(ResultCode.ConstraintViolation, $"{attribute.Text}: attribute syntax inappropriate for increment");
        var values = AttributeReader.Read(attribute, change.Attribute.Values, schema);
        if (attribute.Type.IsReadOnly && !isRelaxed)
            throw new LdapException(ResultCode.ConstraintViolation, $"{attribute.Text}: no user modification allowed");
        return (change.Kind, attribute, values);
    }
}
