using System.Globalization;
using System.Text;
using Mocks.Ldap.Protocol.Ldif;

namespace Mocks.Ldap;

/// <summary>
/// What a vendor's directory has otherwise: a file of <c>Vendors/</c>, whose entry <c>cn=vendor</c> has the limits and what is not
/// there, and whose entry without a name is added to the root DSE.
/// </summary>
internal sealed class Vendor
{
    private const string Suffix = "vendor:";

    private readonly Dictionary<string, List<string>> _settings;

    private Vendor(string name, Dictionary<string, List<string>> settings, IReadOnlyList<(string, IReadOnlyList<string>)> rootDse)
    {
        Name = name;
        _settings = settings;
        RootDse = rootDse;
        Without = settings.GetValueOrDefault("without", []).ToHashSet(StringComparer.Ordinal);
        Schema = settings.GetValueOrDefault("schema") is [var schema, ..] && schema != "none" ? schema : null;
        IsDomain = settings.GetValueOrDefault("domain") is ["TRUE"];
        SizeLimit = Number("sizeLimit");
        PageSize = Number("pageSize");
        ValueRange = Number("valueRange");
    }

    public string Name { get; }

    /// <summary>A file of <c>Schema/Flavours</c>; null for the standard schema alone.</summary>
    public string? Schema { get; }

    /// <summary>Whether it is a domain controller.</summary>
    public bool IsDomain { get; }

    /// <summary>Most entries of a search by anyone but the administrator; 0 for any number.</summary>
    public int SizeLimit { get; }

    /// <summary>Most entries of a page, and of a search without pages, by anyone; 0 for any number.</summary>
    public int PageSize { get; }

    /// <summary>Most values of an attribute at a time; 0 for any number.</summary>
    public int ValueRange { get; }

    /// <summary>Controls and extended operations that are not there, by OID.</summary>
    public IReadOnlySet<string> Without { get; }

    public IReadOnlyList<(string Name, IReadOnlyList<string> Values)> RootDse { get; }

    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(Vendor).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Suffix, StringComparison.Ordinal)).Select(name => name[Suffix.Length..])];

    /// <param name="name">One of <see cref="Names"/>.</param>
    public static Vendor Load(string name)
    {
        using var stream = typeof(Vendor).Assembly.GetManifestResourceStream(Suffix + name)!; // one of the names
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var reader = new LdifReader(static _ => null);
        reader.Read(content.ToArray());
        if (reader.Errors.Count > 0)
            throw new InvalidOperationException($"{name}.vendor, line {reader.Errors[0].Line}: {reader.Errors[0].Message}");
        var entries = reader.Records.Cast<LdifEntry>().ToDictionary(entry => entry.Dn, Values, StringComparer.Ordinal);
        var rootDse = entries.GetValueOrDefault("", []).Select(pair => (pair.Key, (IReadOnlyList<string>)pair.Value)).ToList();
        return new Vendor(name, entries["cn=vendor"], rootDse);
    }

    private static Dictionary<string, List<string>> Values(LdifEntry entry)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in entry.Attributes)
        {
            if (!values.TryGetValue(attribute.Description, out var list))
                values[attribute.Description] = list = [];
            list.Add(Encoding.UTF8.GetString(attribute.Value));
        }

        return values;
    }

    private int Number(string name) =>
        _settings.GetValueOrDefault(name) is [var text, ..] ? int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
}
