using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Entries;

/// <summary>Who writes, and when.</summary>
/// <param name="Writer">The bound DN; empty for anonymous.</param>
/// <param name="Time">Now.</param>
/// <param name="Counter">Tells changes of one moment apart.</param>
internal sealed record WriteStamp(string Writer, DateTimeOffset Time, int Counter)
{
    /// <summary>The change sequence number.</summary>
    public string Csn => field ??= Directory.Csn.Format(Time, Counter);

    private string Timestamp => field ??= GeneralizedTime.Format(Time);

    private Authorship OfNew => field ??= new Authorship(Writer, Timestamp, Writer, Timestamp, Csn);

    /// <summary>For an added entry, with what a fixture gives itself.</summary>
    public OperationalStamp ForNew(IReadOnlyDictionary<AttributeType, string> given, LdapSchema schema)
    {
        var known = schema.Known;
        if (given.Count == 0)
            return new OperationalStamp(Uuids.Next(), OfNew);
        return new OperationalStamp(
            given.TryGetValue(known.EntryUuid, out var text) && Guid.TryParse(text, out var uuid) ? uuid : Uuids.Next(),
            new Authorship(
                given.GetValueOrDefault(known.CreatorsName, Writer), given.GetValueOrDefault(known.CreateTimestamp, Timestamp),
                given.GetValueOrDefault(known.ModifiersName, Writer), given.GetValueOrDefault(known.ModifyTimestamp, Timestamp),
                given.TryGetValue(known.EntryCsn, out var csn) ? csn : Csn));
    }

    public OperationalStamp ForChange(OperationalStamp earlier) => earlier with
    {
        Authorship = earlier.Authorship with { ModifiersName = Writer, ModifyTimestamp = Timestamp, Csn = Csn },
    };
}
