using System.Text;

namespace Mocks.Ldap.Schema;

/// <summary>An attribute type with options (RFC 4512 §2.5): <c>cn;lang-de</c>.</summary>
internal sealed class AttributeDescription
{
    public AttributeDescription(AttributeType type, string options)
    {
        Type = type;
        Options = options;
        Text = options.Length == 0 ? type.Name : type.Name + ";" + options;
        Utf8 = Encoding.UTF8.GetBytes(Text);
    }

    public AttributeType Type { get; }

    /// <summary>Lower case, sorted, joined by ";"; empty without options.</summary>
    public string Options { get; }

    public string Text { get; }

    public byte[] Utf8 { get; }

    public bool IsSameAs(AttributeDescription other) => ReferenceEquals(Type, other.Type) && Options == other.Options;

    /// <summary>Whether a request for <paramref name="asked"/> covers this: its type or a subtype, with at least its options.</summary>
    public bool IsCoveredBy(AttributeDescription asked)
    {
        if (!Type.IsOrDescendsFrom(asked.Type))
            return false;
        if (asked.Options.Length == 0)
            return true;
        foreach (var wanted in asked.Options.Split(';'))
        {
            // "lang-" asks for any language (RFC 3866 §2.2.2)
            if (!Options.Split(';').Any(has => has == wanted || (wanted.EndsWith('-') && has.StartsWith(wanted, StringComparison.Ordinal))))
                return false;
        }

        return true;
    }

    public override string ToString() => Text;
}
