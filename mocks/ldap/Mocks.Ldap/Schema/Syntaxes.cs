using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Mocks.Ldap.Schema;

/// <summary>The syntaxes of RFC 4517 §3.3 and those that the standard schema adds. A value is checked on every write.</summary>
internal static class Syntaxes
{
    private const string Prefix = "1.3.6.1.4.1.1466.115.121.1.";

    private static readonly SearchValues<byte> NumericOid = SearchValues.Create("0123456789."u8);

    public static IReadOnlyList<LdapSyntax> All { get; } =
    [
        new(Prefix + "3", "Attribute Type Description", NonEmptyUtf8),
        new(Prefix + "4", "Audio", Anything, SyntaxTransfer.Octets),
        new(Prefix + "5", "Binary", Anything, SyntaxTransfer.Octets),
        new(Prefix + "6", "Bit String", (value, schema) => Normalizers.BitString(value, schema) is not null),
        new(Prefix + "7", "Boolean", (value, schema) => Normalizers.Boolean(value, schema) is not null),
        new(Prefix + "8", "Certificate", Anything, SyntaxTransfer.Binary),
        new(Prefix + "9", "Certificate List", Anything, SyntaxTransfer.Binary),
        new(Prefix + "10", "Certificate Pair", Anything, SyntaxTransfer.Binary),
        new(Prefix + "11", "Country String", (value, _) => value.Length == 2 && IsPrintable(value)),
        new(Prefix + "12", "Distinguished Name", (value, schema) => schema.TryNormalize(value, out _), Rewrite: NameRewriting.Name),
        new(Prefix + "13", "Data Quality", NonEmptyUtf8),
        new(Prefix + "14", "Delivery Method", CompositeSyntaxes.IsDeliveryMethod),
        new(Prefix + "15", "Directory String", NonEmptyUtf8),
        new(Prefix + "16", "DIT Content Rule Description", NonEmptyUtf8),
        new(Prefix + "17", "DIT Structure Rule Description", NonEmptyUtf8),
        new(Prefix + "19", "DSA Quality", NonEmptyUtf8),
        new(Prefix + "21", "Enhanced Guide", NonEmptyUtf8),
        new(Prefix + "22", "Facsimile Telephone Number", Printables),
        new(Prefix + "23", "Fax", Anything, SyntaxTransfer.Octets),
        new(Prefix + "24", "Generalized Time", (value, _) => GeneralizedTime.TryParse(value, out var _)),
        new(Prefix + "25", "Guide", NonEmptyUtf8),
        new(Prefix + "26", "IA5 String", (value, _) => Ascii.IsValid(value)),
        new(Prefix + "27", "Integer", (value, _) => Normalizers.TryInteger(value, out var _)),
        new(Prefix + "28", "JPEG", Anything, SyntaxTransfer.Octets),
        new(Prefix + "30", "Matching Rule Description", NonEmptyUtf8),
        new(Prefix + "31", "Matching Rule Use Description", NonEmptyUtf8),
        new(
            Prefix + "34", "Name And Optional UID", (value, schema) => Normalizers.NameAndOptionalUid(value, schema) is not null,
            Rewrite: NameRewriting.NameAndOptionalUid),
        new(Prefix + "35", "Name Form Description", NonEmptyUtf8),
        new(Prefix + "36", "Numeric String", (value, schema) => !value.IsEmpty && Normalizers.Numeric(value, schema) is not null),
        new(Prefix + "37", "Object Class Description", NonEmptyUtf8),
        new(Prefix + "38", "OID", IsOid),
        new(Prefix + "39", "Other Mailbox", NonEmptyUtf8),
        new(Prefix + "40", "Octet String", Anything),
        new(Prefix + "41", "Postal Address", CompositeSyntaxes.IsPostalAddress),
        new(Prefix + "42", "Protocol Information", NonEmptyUtf8),
        new(Prefix + "43", "Presentation Address", NonEmptyUtf8),
        new(Prefix + "44", "Printable String", Printable),
        new(Prefix + "45", "Subtree Specification", (value, _) => Utf8.IsValid(value)),
        new(Prefix + "49", "Supported Algorithm", Anything, SyntaxTransfer.Binary),
        new(Prefix + "50", "Telephone Number", Printable),
        new(Prefix + "51", "Teletex Terminal Identifier", NonEmptyUtf8),
        new(Prefix + "52", "Telex Number", Printables),
        new(Prefix + "53", "UTC Time", Printable),
        new(Prefix + "54", "LDAP Syntax Description", NonEmptyUtf8),
        new(Prefix + "58", "Substring Assertion", NonEmptyUtf8),
        new("1.3.6.1.1.1.0.0", "RFC2307 NIS Netgroup Triple", CompositeSyntaxes.IsNetgroupTriple),
        new("1.3.6.1.1.1.0.1", "RFC2307 Boot Parameter", CompositeSyntaxes.IsBootParameter),
        new("1.3.6.1.1.15.1", "Certificate Exact Assertion", NonEmptyUtf8),
        new("1.3.6.1.1.15.2", "Certificate Assertion", NonEmptyUtf8),
        new("1.3.6.1.1.15.3", "Certificate Pair Exact Assertion", NonEmptyUtf8),
        new("1.3.6.1.1.15.4", "Certificate Pair Assertion", NonEmptyUtf8),
        new("1.3.6.1.1.15.5", "Certificate List Exact Assertion", NonEmptyUtf8),
        new("1.3.6.1.1.15.6", "Certificate List Assertion", NonEmptyUtf8),
        new("1.3.6.1.1.15.7", "Algorithm Identifier", NonEmptyUtf8),
        new("1.3.6.1.1.16.1", "UUID", (value, schema) => Normalizers.Uuid(value, schema) is not null),
        new("1.3.6.1.4.1.4203.666.11.2.1", "Change Sequence Number", (value, _) => Ascii.IsValid(value)),
    ];

    private static bool Anything(ReadOnlySpan<byte> value, LdapSchema schema) => true;

    private static bool NonEmptyUtf8(ReadOnlySpan<byte> value, LdapSchema schema) => !value.IsEmpty && Utf8.IsValid(value);

    private static bool Printable(ReadOnlySpan<byte> value, LdapSchema schema) => IsPrintable(value);

    private static bool Printables(ReadOnlySpan<byte> value, LdapSchema schema)
    {
        foreach (var part in value.Split((byte)'$'))
        {
            if (!IsPrintable(value[part]))
                return false;
        }

        return true;
    }

    private static bool IsPrintable(ReadOnlySpan<byte> value)
    {
        foreach (var octet in value)
        {
            var character = (char)octet;
            if (!char.IsAsciiLetterOrDigit(character) && !" '()+,-./:=?".Contains(character, StringComparison.Ordinal))
                return false;
        }

        return !value.IsEmpty;
    }

    // numeric, or a name that the schema gives to one
    private static bool IsOid(ReadOnlySpan<byte> value, LdapSchema schema) =>
        (!value.IsEmpty && !value.ContainsAnyExcept(NumericOid))
        || schema.FindObjectClass(value) is not null
        || (Ascii.IsValid(value) && schema.FindAttributeType(Encoding.ASCII.GetString(value)) is not null);
}
