using System.Text;

namespace Mocks.Ldap.Protocol.Filters;

/// <summary>Filters as people write them (RFC 4515), for the journal, rules and tests.</summary>
public static class FilterText
{
    public static string Format(Filter filter)
    {
        var text = new StringBuilder();
        Append(text, filter);
        return text.ToString();
    }

    /// <exception cref="FormatException">It is none; the message says where.</exception>
    public static Filter Parse(string text)
    {
        var parser = new FilterParser(text);
        return parser.Whole();
    }

    private static void Append(StringBuilder text, Filter filter)
    {
        text.Append('(');
        switch (filter)
        {
            case AndFilter and:
                text.Append('&');
                AppendAll(text, and.Filters);
                break;
            case OrFilter or:
                text.Append('|');
                AppendAll(text, or.Filters);
                break;
            case NotFilter not:
                text.Append('!');
                Append(text, not.Negated);
                break;
            case EqualityFilter equality:
                AppendValue(text.Append(equality.Attribute).Append('='), equality.Value);
                break;
            case GreaterOrEqualFilter greater:
                AppendValue(text.Append(greater.Attribute).Append(">="), greater.Value);
                break;
            case LessOrEqualFilter less:
                AppendValue(text.Append(less.Attribute).Append("<="), less.Value);
                break;
            case ApproximateFilter approximate:
                AppendValue(text.Append(approximate.Attribute).Append("~="), approximate.Value);
                break;
            case PresentFilter present:
                text.Append(present.Attribute).Append("=*");
                break;
            case SubstringsFilter substrings:
                AppendValue(text.Append(substrings.Attribute).Append('='), substrings.Initial ?? []);
                foreach (var any in substrings.Any)
                    AppendValue(text.Append('*'), any);
                AppendValue(text.Append('*'), substrings.Final ?? []);
                break;
            case ExtensibleFilter extensible:
                text.Append(extensible.Attribute);
                if (extensible.DnAttributes)
                    text.Append(":dn");
                if (extensible.Rule is not null)
                    text.Append(':').Append(extensible.Rule);
                AppendValue(text.Append(":="), extensible.Value);
                break;
            case UnrecognizedFilter unrecognized:
                text.Append("?0x").Append(unrecognized.Tag.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
                break;
        }

        text.Append(')');
    }

    private static void AppendAll(StringBuilder text, IReadOnlyList<Filter> filters)
    {
        foreach (var filter in filters)
            Append(text, filter);
    }

    private static void AppendValue(StringBuilder text, byte[] value)
    {
        var printable = IsText(value);
        foreach (var rune in printable ? Encoding.UTF8.GetString(value) : "")
        {
            if (rune is '*' or '(' or ')' or '\\' or < ' ')
                text.Append('\\').Append(((int)rune).ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
            else
                text.Append(rune);
        }

        if (!printable)
        {
            foreach (var octet in value)
                text.Append('\\').Append(octet.ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static bool IsText(byte[] value) => System.Text.Unicode.Utf8.IsValid(value);
}
