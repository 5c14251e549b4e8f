using System.Text;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Passwords;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>
/// <c>unicodePwd</c> (MS-ADTS §3.1.1.3.1.5): the password in quotes, UTF-16, written over TLS alone and read by nobody. It is kept as
/// <c>userPassword</c>. A replace sets it, and needs the right to; a delete of the old with an add of the new changes one's own.
/// </summary>
internal static class UnicodePassword
{
    private const string Name = "unicodePwd";

    public static bool IsIn(IReadOnlyList<(ModificationKind Kind, AttributeDescription Attribute, IReadOnlyList<byte[]> Values)> changes) =>
        changes.Any(change => Is(change.Attribute.Type));

    public static bool Is(AttributeType type) => type.Name.Equals(Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The changes with those of unicodePwd turned into those of userPassword and pwdLastSet; throws where they are not allowed.</summary>
    public static IReadOnlyList<(ModificationKind Kind, AttributeDescription Attribute, IReadOnlyList<byte[]> Values)> Apply(
        OperationContext context, DirectoryTree tree, Entry entry,
        IReadOnlyList<(ModificationKind Kind, AttributeDescription Attribute, IReadOnlyList<byte[]> Values)> changes)
    {
        RequireTls(context);
        var own = changes.Where(change => Is(change.Attribute.Type)).ToList();
        var password = own switch
        {
            [(ModificationKind.Replace, _, [var value])] => Reset(context, value),
            [(ModificationKind.Delete, _, [var old]), (ModificationKind.Add, _, [var value])] => Change(tree, entry, old, value),
            _ => throw Unwilling(),
        };
        Check(tree, entry, password, own[0].Kind == ModificationKind.Delete);
        var known = tree.Schema.Known;
        return
        [
            .. changes.Where(change => !Is(change.Attribute.Type)),
            (ModificationKind.Replace, known.UserPassword.Plain, [PasswordHash.Make(Encoding.UTF8.GetBytes(password))]),
            (ModificationKind.Replace, tree.Schema.FindAttributeType("pwdLastSet")!.Plain, // the schema of Active Directory has it
                [DomainPolicy.Text(context.Server.Time.GetUtcNow().ToFileTime())]),
        ];
    }

    /// <summary>An entry's attributes as added or loaded, with its unicodePwd as userPassword.</summary>
    public static IReadOnlyList<PartialAttribute> Apply(IReadOnlyList<PartialAttribute> attributes)
    {
        if (!attributes.Any(attribute => attribute.Description.Equals(Name, StringComparison.OrdinalIgnoreCase)))
            return attributes;
        return [.. attributes.Select(attribute => attribute.Description.Equals(Name, StringComparison.OrdinalIgnoreCase) && attribute.Values is [var value]
            ? new PartialAttribute("userPassword", [Encoding.UTF8.GetBytes(Decode(value))])
            : attribute)];
    }

    public static void RequireTls(OperationContext context)
    {
        if (!context.Session.IsTls)
            throw Unwilling();
    }

    private static string Reset(OperationContext context, byte[] value) =>
        context.Viewer.IsAdministrator ? Decode(value) : throw new LdapException(ResultCode.InsufficientAccessRights);

    private static string Change(DirectoryTree tree, Entry entry, byte[] old, byte[] value)
    {
        var given = Encoding.UTF8.GetBytes(Decode(old));
        return entry.ValuesOf(tree.Schema.Known.UserPassword).Exists(stored => PasswordCheck.Matches(stored, given))
            ? Decode(value)
            : throw Refused("00000056");
    }

    private static void Check(DirectoryTree tree, Entry entry, string password, bool isOwn)
    {
        var policy = DomainPolicy.Of(entry, tree);
        var octets = Encoding.UTF8.GetBytes(password);
        var isAsBefore = isOwn && policy.HistoryLength > 0
            && entry.ValuesOf(tree.Schema.Known.UserPassword).Exists(stored => PasswordCheck.Matches(stored, octets));
        if (!policy.Allows(password) || isAsBefore)
            throw Refused("0000052D");
    }

    private static string Decode(byte[] value)
    {
        var text = value.Length % 2 == 0 ? Encoding.Unicode.GetString(value) : "";
        return text.Length >= 2 && text[0] == '"' && text[^1] == '"' ? text[1..^1] : throw Unwilling();
    }

    private static LdapException Unwilling() => new(
        ResultCode.UnwillingToPerform, "0000001F: SvcErr: DSID-031A12D2, problem 5003 (WILL_NOT_PERFORM), data 0\n\0");

    private static LdapException Refused(string error) => new(
        ResultCode.ConstraintViolation,
        $"{error}: AtrErr: DSID-03191083, #1:\n\t0: {error}: DSID-03191083, problem 1005 (CONSTRAINT_ATT_TYPE), data 0, Att 9005a (unicodePwd)\n\0");
}
