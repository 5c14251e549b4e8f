using System.Text;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>What the server notes of an entry's making and changing. Times are UTC; names are as bound.</summary>
internal readonly record struct OperationalStamp(Guid Uuid, Authorship Authorship)
{
    public string CreatorsName => Authorship.CreatorsName;

    public string CreateTimestamp => Authorship.CreateTimestamp;

    public string ModifiersName => Authorship.ModifiersName;

    public string ModifyTimestamp => Authorship.ModifyTimestamp;

    public string Csn => Authorship.Csn;

    /// <summary>With one of these set by hand; a type that is none of them, or no value, changes nothing.</summary>
    public OperationalStamp With(AttributeType type, IReadOnlyList<byte[]> values, LdapSchema schema)
    {
        if (values.Count == 0)
            return this;
        var (text, known) = (Encoding.UTF8.GetString(values[0]), schema.Known);
        if (type == known.EntryUuid)
            return Guid.TryParse(text, out var uuid) ? this with { Uuid = uuid } : this;
        return this with
        {
            Authorship = type == known.CreatorsName ? Authorship with { CreatorsName = text }
                : type == known.CreateTimestamp ? Authorship with { CreateTimestamp = text }
                : type == known.ModifiersName ? Authorship with { ModifiersName = text }
                : type == known.ModifyTimestamp ? Authorship with { ModifyTimestamp = text }
                : type == known.EntryCsn ? Authorship with { Csn = text }
                : Authorship,
        };
    }
}
