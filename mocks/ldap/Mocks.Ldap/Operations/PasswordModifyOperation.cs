using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Passwords;
using Mocks.Ldap.Policy;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ber;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Sasl;

namespace Mocks.Ldap.Operations;

/// <summary>
/// RFC 3062. The request's value is
/// <code>30 { [80 userIdentity], [81 oldPasswd], [82 newPasswd] }</code>
/// and the response's <c>30 { 80 genPasswd }</c> when the server chose the password.
/// </summary>
internal static class PasswordModifyOperation
{
    public static LdapResult Execute(OperationContext context, byte[]? value)
    {
        var (identity, oldPassword, newPassword) = Read(value);
        if (context.Viewer.Name is null)
            throw new LdapException(ResultCode.StrongerAuthRequired, "only authenticated users may change passwords");
        var generated = newPassword is null ? PasswordHash.Generate() : null;
        var hashed = PasswordHash.Make(newPassword ?? Encoding.ASCII.GetBytes(generated!)); // one of the two is there
        context.Store.Write(tree =>
        {
            var stamp = context.Stamp();
            var target = identity is null
                ? context.Viewer.Name
                : SaslIdentity.Find(context.Server, identity) ?? throw new LdapException(ResultCode.InvalidAttributeSyntax, "Invalid DN");
            if (!tree.TryFind(target.Key, out var entry))
                throw new LdapException(ResultCode.NoSuchObject);
            var password = tree.Schema.Known.UserPassword;
            if (!context.Viewer.MayWrite(entry, password, tree))
                throw new LdapException(ResultCode.InsufficientAccessRights);
            if (oldPassword is not null && !entry.ValuesOf(password).Exists(stored => PasswordCheck.Matches(stored, oldPassword)))
                throw new LdapException(ResultCode.UnwillingToPerform, "unwilling to verify old password");
            if (newPassword is not null)
                PasswordChange.Check(context, tree, entry, [newPassword], oldPassword is not null);
            var edit = new DirectoryEdit(tree);
            var modified = ModifyOperation.Modify(entry, [(ModificationKind.Replace, password.Plain, [hashed])], tree.Schema, stamp);
            edit.Put(PasswordChange.Note(context, tree, entry, modified));
            return edit.Commit();
        });
        return generated is null
            ? LdapResult.Success
            : LdapResult.Success with { ResponseValue = new BerBuilder().Open().Text(generated, BerTag.Context(0)).Close().ToArray() };
    }

    private static (string? Identity, byte[]? Old, byte[]? New) Read(byte[]? value)
    {
        if (value is null)
            return default;
        try
        {
            var reader = new BerReader(value).ReadSequence();
            var identity = reader.PeekTag == BerTag.Context(0) ? reader.ReadString(BerTag.Context(0)) : null;
            var old = reader.PeekTag == BerTag.Context(1) ? reader.ReadOctets(BerTag.Context(1)) : null;
            var @new = reader.PeekTag == BerTag.Context(2) ? reader.ReadOctets(BerTag.Context(2)) : null;
            reader.ExpectEnd();
            if (@new is { Length: 0 })
                throw new LdapException(ResultCode.UnwillingToPerform, "new password value is empty");
            return (identity is { Length: 0 } ? null : identity, old, @new);
        }
        catch (MalformedMessageException)
        {
            throw new LdapException(ResultCode.ProtocolError, "data decoding error");
        }
    }
}
