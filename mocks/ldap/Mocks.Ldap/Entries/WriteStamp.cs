using Mocks.Ldap.Directory;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Entries;

/// <summary>Who writes, and when.</summary>
/// <param name="Writer">The bound DN; empty for anonymous.</param>
/// <param name="Time">Now.</param>
/// <param name="Counter">Tells changes of one moment apart.</param>
internal sealed record WriteStamp(string Writer, DateTimeOffset Time, int Counter)
{
    private string Timestamp { get; } = GeneralizedTime.Format(Time);

    /// <summary>For an added entry, with what a fixture gives itself.</summary>
    public OperationalStamp ForNew(IReadOnlyDictionary<AttributeType, string> given, LdapSchema schema)
    {
        var known = schema.Known;
        if (given.Count == 0)
            return new OperationalStamp(Guid.NewGuid(), Writer, Timestamp, Writer, Timestamp, Csn.Format(Time, Counter));
        return new OperationalStamp(
            given.TryGetValue(known.EntryUuid, out var text) && Guid.TryParse(text, out var uuid) ? uuid : Guid.NewGuid(),
            given.GetValueOrDefault(known.CreatorsName, Writer), given.GetValueOrDefault(known.CreateTimestamp, Timestamp),
            given.GetValueOrDefault(known.ModifiersName, Writer), given.GetValueOrDefault(known.ModifyTimestamp, Timestamp),
            given.TryGetValue(known.EntryCsn, out var csn) ? csn : Csn.Format(Time, Counter));
    }

    public OperationalStamp ForChange(OperationalStamp earlier) => earlier with
    {
        ModifiersName = Writer,
        ModifyTimestamp = Timestamp,
        Csn = Csn.Format(Time, Counter),
    };
}
