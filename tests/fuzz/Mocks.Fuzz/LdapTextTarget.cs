using System.Text;
using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Protocol.Names;
using Mocks.Ldap.Schema;

namespace Mocks.Fuzz;

/// <summary>LDAP's texts: filters, names, LDIF, schema definitions, times.</summary>
internal sealed class LdapTextTarget : ITarget
{
    public string Name => "ldap-text";

    public IReadOnlyList<byte[]> Corpus { get; } = [.. LdapCorpus.Texts.Select(Encoding.UTF8.GetBytes)];

    public void Run(byte[] input)
    {
        var text = Encoding.UTF8.GetString(input);
        Try(() =>
        {
            // what was read is written, and read again is the same
            var written = FilterText.Format(FilterText.Parse(text));
            if (FilterText.Format(FilterText.Parse(written)) != written)
                throw new InvalidOperationException($"the filter {written} reads otherwise");
        });
        Try(() =>
        {
            var written = DistinguishedName.Parse(text).ToString();
            if (DistinguishedName.Parse(written).ToString() != written)
                throw new InvalidOperationException($"the name {written} reads otherwise");
        });
        SchemaBuilder.Standard.TryNormalize(input, out _);
        _ = GeneralizedTime.TryParse(input, out _);
        new LdifReader(static _ => null).Read(input);
        Try(() => SchemaDefinitionParser.Parse(text));
    }

    private static void Try(Action read)
    {
        try
        {
            read();
        }
        catch (FormatException)
        {
            // its answer
        }
    }
}
