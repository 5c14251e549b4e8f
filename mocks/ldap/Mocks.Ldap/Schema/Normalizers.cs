using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Unicode;

namespace Mocks.Ldap.Schema;

/// <summary>The comparable forms behind the matching rules of RFC 4517 §4.2.</summary>
internal static class Normalizers
{
    private static readonly SearchValues<byte> DigitsAndSpace = SearchValues.Create("0123456789 "u8);

    public static byte[]? CaseIgnore(ReadOnlySpan<byte> value, LdapSchema schema) =>
        Utf8.IsValid(value) ? StringPreparation.Prepare(value, true) : null;

    public static byte[]? CaseExact(ReadOnlySpan<byte> value, LdapSchema schema) =>
        Utf8.IsValid(value) ? StringPreparation.Prepare(value, false) : null;

    public static byte[]? CaseIgnoreIa5(ReadOnlySpan<byte> value, LdapSchema schema) =>
        Ascii.IsValid(value) ? StringPreparation.Prepare(value, true) : null;

    public static byte[]? CaseExactIa5(ReadOnlySpan<byte> value, LdapSchema schema) =>
        Ascii.IsValid(value) ? StringPreparation.Prepare(value, false) : null;

    public static byte[]? CaseIgnoreList(ReadOnlySpan<byte> value, LdapSchema schema) =>
        Utf8.IsValid(value) ? Lines(value, true) : null;

    public static byte[]? CaseExactList(ReadOnlySpan<byte> value, LdapSchema schema) =>
        Utf8.IsValid(value) ? Lines(value, false) : null;

    public static byte[]? Telephone(ReadOnlySpan<byte> value, LdapSchema schema) =>
        Ascii.IsValid(value) ? Without(StringPreparation.Prepare(value, true), (byte)' ', (byte)'-') : null;

    public static byte[]? Numeric(ReadOnlySpan<byte> value, LdapSchema schema) =>
        value.ContainsAnyExcept(DigitsAndSpace) ? null : Without(value, (byte)' ', (byte)' ');

    public static byte[]? Octets(ReadOnlySpan<byte> value, LdapSchema schema) => value.ToArray();

    public static byte[]? Boolean(ReadOnlySpan<byte> value, LdapSchema schema) =>
        value.SequenceEqual("TRUE"u8) || value.SequenceEqual("FALSE"u8) ? value.ToArray() : null;

    public static byte[]? Name(ReadOnlySpan<byte> value, LdapSchema schema) => schema.TryNormalize(value, out var name) ? name.Key : null;

    /// <summary>A DN with an optional <c>#'0101'B</c>.</summary>
    public static byte[]? NameAndOptionalUid(ReadOnlySpan<byte> value, LdapSchema schema)
    {
        var at = NameLength(value);
        var name = Name(value[..at], schema);
        return name is null || at == value.Length ? name : [.. name, 0, .. value[(at + 1)..]];
    }

    /// <summary>The octets of the DN in a DN with an optional UID. What only looks like bits belongs to the name.</summary>
    public static int NameLength(ReadOnlySpan<byte> value) =>
        value.LastIndexOf("#'"u8) is >= 0 and var at && IsBitString(value[(at + 1)..]) ? at : value.Length;

    public static byte[]? BitString(ReadOnlySpan<byte> value, LdapSchema schema) =>
        IsBitString(value) ? value.ToArray() : null;

    private static bool IsBitString(ReadOnlySpan<byte> value) =>
        value.Length >= 3 && value[0] == '\'' && value.EndsWith("'B"u8) && !value[1..^2].ContainsAnyExcept((byte)'0', (byte)'1');

    /// <summary>Any length; a sign, the number of octets and the two's complement sort as the numbers do.</summary>
    public static byte[]? Integer(ReadOnlySpan<byte> value, LdapSchema schema)
    {
        if (!TryInteger(value, out var number))
            return null;
        var magnitude = BigInteger.Abs(number).ToByteArray(isUnsigned: true, isBigEndian: true);
        var key = new byte[3 + magnitude.Length];
        key[0] = number.Sign < 0 ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteUInt16BigEndian(key.AsSpan(1), (ushort)Math.Min(magnitude.Length, ushort.MaxValue));
        magnitude.CopyTo(key, 3);
        for (var i = 1; number.Sign < 0 && i < key.Length; i++)
            key[i] = (byte)~key[i];
        return key;
    }

    /// <summary>The number behind the result of <see cref="Integer"/>.</summary>
    public static BigInteger DecodeInteger(byte[] key)
    {
        var magnitude = key[3..];
        for (var i = 0; key[0] == 0 && i < magnitude.Length; i++)
            magnitude[i] = (byte)~magnitude[i];
        var number = new BigInteger(magnitude, isUnsigned: true, isBigEndian: true);
        return key[0] == 0 ? -number : number;
    }

    /// <summary>RFC 4517 §3.3.16: an optional "-", no leading zero, no "-0".</summary>
    public static bool TryInteger(ReadOnlySpan<byte> value, out BigInteger number)
    {
        number = default;
        var digits = value.Length > 0 && value[0] == '-' ? value[1..] : value;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') || value.Length > 2_000)
            return false;
        if (digits[0] == '0' && (digits.Length > 1 || value.Length > 1))
            return false;
        number = BigInteger.Parse(Encoding.ASCII.GetString(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return true;
    }

    public static byte[]? GeneralizedTime(ReadOnlySpan<byte> value, LdapSchema schema) =>
        Schema.GeneralizedTime.TryParse(value, out var time) ? Encoding.ASCII.GetBytes(Schema.GeneralizedTime.Comparable(time)) : null;

    /// <summary>A name of an attribute type or object class, or any numeric OID, as the numeric OID.</summary>
    public static byte[]? ObjectIdentifier(ReadOnlySpan<byte> value, LdapSchema schema)
    {
        if (value.IsEmpty || !Ascii.IsValid(value))
            return null;
        if (schema.FindObjectClass(value) is { } objectClass)
            return objectClass.OidUtf8;
        var text = Encoding.ASCII.GetString(value).Trim();
        if (schema.FindAttributeType(text) is { } type)
            return Encoding.ASCII.GetBytes(type.Oid);
        return char.IsAsciiDigit(text[0]) ? Encoding.ASCII.GetBytes(text) : null;
    }

    /// <summary>The OID at the start of a description in parentheses, or an OID by itself.</summary>
    public static byte[]? FirstComponent(ReadOnlySpan<byte> value, LdapSchema schema)
    {
        var rest = value.TrimStart("( "u8);
        var end = rest.IndexOf((byte)' ');
        return ObjectIdentifier(end < 0 ? rest : rest[..end], schema);
    }

    public static byte[]? Uuid(ReadOnlySpan<byte> value, LdapSchema schema) =>
        Utf8Parser(value, out var uuid) ? uuid.ToByteArray(bigEndian: true) : value.Length == 16 ? value.ToArray() : null;

    /// <summary>A part of a substring assertion of directory strings.</summary>
    public static byte[]? StringPart(byte[] part, SubstringPosition position, bool foldCase) =>
        Utf8.IsValid(part)
            ? StringPreparation.Prepare(part, foldCase, position == SubstringPosition.Initial, position == SubstringPosition.Final)
            : null;

    public static byte[]? TelephonePart(byte[] part, SubstringPosition position) =>
        Ascii.IsValid(part) ? Without(StringPreparation.Prepare(part, true), (byte)' ', (byte)'-') : null;

    private static bool Utf8Parser(ReadOnlySpan<byte> value, out Guid uuid)
    {
        uuid = default;
        return value.Length == 36 && System.Buffers.Text.Utf8Parser.TryParse(value, out uuid, out var used, 'D') && used == 36;
    }

    private static byte[] Lines(ReadOnlySpan<byte> value, bool foldCase)
    {
        var result = new List<byte>();
        foreach (var range in value.Split((byte)'$'))
        {
            if (result.Count > 0 || range.Start.Value > 0)
                result.Add((byte)'$');
            result.AddRange(StringPreparation.Prepare(value[range], foldCase));
        }

        return [.. result];
    }

    private static byte[] Without(ReadOnlySpan<byte> value, byte first, byte second)
    {
        var kept = new byte[value.Length];
        var length = 0;
        foreach (var octet in value)
        {
            if (octet != first && octet != second)
                kept[length++] = octet;
        }

        return kept[..length];
    }
}
