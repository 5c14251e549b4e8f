using System.Globalization;
using Mocks.Fixtures;
using Mocks.Fixtures.Yaml;
using Mocks.Hosting;
using Mocks.Ldap.Protocol;

namespace Mocks.Ldap.Quirks;

/// <summary>Reads an item of a quirk's <c>faults</c>.</summary>
internal static class LdapFaultReader
{
    private static readonly string[] Operations = ["bind", "search", "modify", "add", "delete", "modifydn", "compare", "extended", "starttls"];

    private static readonly string[] Names =
        [.. Enum.GetValues<ResultCode>().Where(code => code != ResultCode.Success).Select(code => code.Name())];

    public static LdapFault Read(YamlFields fields)
    {
        var when = fields.Mapping("when");
        var after = fields.Integer("afterEntries");
        var fault = new LdapFault(FaultTrigger.Read(when))
        {
            Operations = ReadOperations(when) ?? (after is null ? [.. Operations.Where(name => name != "starttls")] : ["search"]),
            User = when?.Text("user") is { Length: > 0 } user ? user : null,
            Base = when?.Text("base") is { Length: > 0 } below ? below : null,
            Filter = when?.Text("filter"),
            AfterEntries = after ?? 0,
            Delay = FaultDelay.Read(fields),
            Result = ReadResult(fields),
            Drops = fields.Flag("drop"),
            Hidden = [.. fields.Texts("hide").Select(name => name.ToLowerInvariant())],
            Renamed = Map(fields.Mapping("rename")),
            Case = fields.Choice("attributeCase", ["upper", "lower"]),
            MostValues = fields.Integer("mostValues"),
            IsStale = fields.Flag("stale"),
            Certificate = CertificateFlaw.Read(fields),
        };
        when?.RejectOthers();
        fields.RejectOthers();
        if (fault is { Delay: null, Result: null, Drops: false, MostValues: null, IsStale: false, Certificate: null, ChangesEntries: false })
            fields.Wrong("when", "The fault does nothing", "Write one of delay, result, drop, hide, rename, attributeCase, mostValues, stale and certificate.");
        if (fault.MostValues < 1)
            fields.Wrong("mostValues", "That is no number of values", "Write 1500, as Active Directory has it.");
        return fault;
    }

    private static IReadOnlyCollection<string>? ReadOperations(YamlFields? when)
    {
        if (when is null || !when.Has("operation"))
            return null;
        var words = when.Texts("operation");
        foreach (var word in words.Where(word => !Operations.Contains(word)))
            when.Wrong("operation", $"\"{word}\" is no operation", NearestName.Remedy(word, Operations));
        return words;
    }

    private static Dictionary<string, string> Map(YamlFields? fields)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in fields?.Entries.Select(entry => entry.Key) ?? [])
        {
            if (fields?.Text(key) is { } name)
                map[key.ToLowerInvariant()] = name;
        }

        return map;
    }

    /// <summary><c>result: busy</c> or its number, with <c>text</c>, <c>matchedDn</c> and <c>referrals</c>.</summary>
    private static LdapException? ReadResult(YamlFields fields)
    {
        var text = fields.Text("text") ?? "";
        var matched = fields.Text("matchedDn") ?? "";
        var referrals = fields.Texts("referrals");
        if (fields.Text("result") is not { } name)
            return null;
        ResultCode code;
        if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            code = (ResultCode)number;
        }
        else if (Array.IndexOf(Names, name) is >= 0 and var at)
        {
            code = Enum.GetValues<ResultCode>().Where(each => each != ResultCode.Success).ElementAt(at);
        }
        else
        {
            fields.Wrong("result", $"\"{name}\" is no result", NearestName.Remedy(name, Names));
            return null;
        }

        return new LdapException(code, text, matched) { Referrals = referrals };
    }
}
