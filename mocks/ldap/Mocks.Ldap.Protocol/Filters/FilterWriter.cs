using Mocks.Ldap.Protocol.Ber;

namespace Mocks.Ldap.Protocol.Filters;

/// <summary>A filter to octets: the other way of <see cref="FilterReader"/>, for clients in tests and for control values.</summary>
public static class FilterWriter
{
    public static void Write(BerBuilder output, Filter filter)
    {
        switch (filter)
        {
            case AndFilter and:
                WriteAll(output, 0xA0, and.Filters);
                break;
            case OrFilter or:
                WriteAll(output, 0xA1, or.Filters);
                break;
            case NotFilter not:
                WriteAll(output, 0xA2, [not.Negated]);
                break;
            case EqualityFilter equality:
                output.Open(0xA3).Text(equality.Attribute).Octets(equality.Value).Close();
                break;
            case SubstringsFilter substrings:
                output.Open(0xA4).Text(substrings.Attribute).Open();
                if (substrings.Initial is not null)
                    output.Octets(substrings.Initial, 0x80);
                foreach (var any in substrings.Any)
                    output.Octets(any, 0x81);
                if (substrings.Final is not null)
                    output.Octets(substrings.Final, 0x82);
                output.Close().Close();
                break;
            case GreaterOrEqualFilter greater:
                output.Open(0xA5).Text(greater.Attribute).Octets(greater.Value).Close();
                break;
            case LessOrEqualFilter less:
                output.Open(0xA6).Text(less.Attribute).Octets(less.Value).Close();
                break;
            case PresentFilter present:
                output.Text(present.Attribute, 0x87);
                break;
            case ApproximateFilter approximate:
                output.Open(0xA8).Text(approximate.Attribute).Octets(approximate.Value).Close();
                break;
            case ExtensibleFilter extensible:
                Write(output, extensible);
                break;
            case UnrecognizedFilter unrecognized:
                output.Octets([], unrecognized.Tag);
                break;
        }
    }

    private static void Write(BerBuilder output, ExtensibleFilter extensible)
    {
        output.Open(0xA9);
        if (extensible.Rule is not null)
            output.Text(extensible.Rule, 0x81);
        if (extensible.Attribute is not null)
            output.Text(extensible.Attribute, 0x82);
        output.Octets(extensible.Value, 0x83);
        if (extensible.DnAttributes)
            output.Boolean(true, 0x84);
        output.Close();
    }

    private static void WriteAll(BerBuilder output, byte tag, IReadOnlyList<Filter> filters)
    {
        output.Open(tag);
        foreach (var filter in filters)
            Write(output, filter);
        output.Close();
    }
}
