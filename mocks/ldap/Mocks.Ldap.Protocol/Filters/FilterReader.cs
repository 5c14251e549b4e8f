using Mocks.Ldap.Protocol.Ber;

namespace Mocks.Ldap.Protocol.Filters;

/// <summary>
/// A filter from its octets. A0 and, A1 or, A2 not, A3 equality, A4 substrings, A5 greaterOrEqual, A6 lessOrEqual, 87 present,
/// A8 approxMatch, A9 extensibleMatch.
/// </summary>
public static class FilterReader
{
    /// <summary>Deeper filters are refused, as they only come from those who want to exhaust a stack.</summary>
    public const int MaxDepth = 200;

    public static Filter Read(ref BerReader reader) => Read(ref reader, 0);

    private static Filter Read(ref BerReader reader, int depth)
    {
        if (depth > MaxDepth)
            throw new LdapException(ResultCode.ProtocolError, "filter nested too deeply");
        var content = reader.ReadAny(out var tag);
        switch (tag)
        {
            case 0xA0:
                return new AndFilter(ReadList(content, depth));
            case 0xA1:
                return new OrFilter(ReadList(content, depth));
            case 0xA2:
                var inner = new BerReader(content);
                var negated = Read(ref inner, depth + 1);
                inner.ExpectEnd();
                return new NotFilter(negated);
            case 0xA3:
                return Assertion(content, static (attribute, value) => new EqualityFilter(attribute, value));
            case 0xA4:
                return Substrings(content);
            case 0xA5:
                return Assertion(content, static (attribute, value) => new GreaterOrEqualFilter(attribute, value));
            case 0xA6:
                return Assertion(content, static (attribute, value) => new LessOrEqualFilter(attribute, value));
            case 0x87:
                return new PresentFilter(BerReader.Text(content));
            case 0xA8:
                return Assertion(content, static (attribute, value) => new ApproximateFilter(attribute, value));
            case 0xA9:
                return Extensible(content);
            default:
                return new UnrecognizedFilter(tag);
        }
    }

    private static List<Filter> ReadList(ReadOnlySpan<byte> content, int depth)
    {
        var filters = new List<Filter>();
        var reader = new BerReader(content);
        while (!reader.AtEnd)
            filters.Add(Read(ref reader, depth + 1));
        return filters;
    }

    // 04 attribute, 04 value
    private static Filter Assertion(ReadOnlySpan<byte> content, Func<string, byte[], Filter> make)
    {
        var reader = new BerReader(content);
        var attribute = reader.ReadString();
        var value = reader.ReadOctets();
        reader.ExpectEnd();
        return make(attribute, value);
    }

    // 04 attribute, 30 { 80 initial | 81 any | 82 final ... }
    private static SubstringsFilter Substrings(ReadOnlySpan<byte> content)
    {
        var reader = new BerReader(content);
        var attribute = reader.ReadString();
        var parts = reader.ReadSequence();
        reader.ExpectEnd();
        byte[]? initial = null;
        byte[]? final = null;
        var any = new List<byte[]>();
        if (parts.AtEnd)
            throw new LdapException(ResultCode.ProtocolError, "substrings filter without a substring");
        while (!parts.AtEnd)
        {
            var part = parts.ReadAny(out var tag).ToArray();
            if (final is not null || (tag == 0x80 && (initial is not null || any.Count > 0)) || tag is < 0x80 or > 0x82)
                throw new LdapException(ResultCode.ProtocolError, "substrings filter with its parts out of order");
            if (tag == 0x80)
                initial = part;
            else if (tag == 0x81)
                any.Add(part);
            else
                final = part;
        }

        return new SubstringsFilter(attribute, initial, any, final);
    }

    // [81 rule], [82 attribute], 83 value, [84 dnAttributes]
    private static ExtensibleFilter Extensible(ReadOnlySpan<byte> content)
    {
        var reader = new BerReader(content);
        var rule = reader.PeekTag == 0x81 ? reader.ReadString(0x81) : null;
        var attribute = reader.PeekTag == 0x82 ? reader.ReadString(0x82) : null;
        var value = reader.ReadOctets(0x83);
        var dnAttributes = reader.PeekTag == 0x84 && reader.ReadBoolean(0x84);
        reader.ExpectEnd();
        if (rule is null && attribute is null)
            throw new LdapException(ResultCode.ProtocolError, "no matching rule or type");
        return new ExtensibleFilter(rule, attribute, value, dnAttributes);
    }
}
