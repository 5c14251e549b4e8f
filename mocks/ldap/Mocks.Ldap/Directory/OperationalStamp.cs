using System.Text;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>What the server notes of an entry's making and changing. Times are UTC; names are as bound.</summary>
internal sealed record OperationalStamp(
    Guid Uuid, string CreatorsName, string CreateTimestamp, string ModifiersName, string ModifyTimestamp, string Csn)
{
    /// <summary>With one of these set by hand; a type that is none of them, or no value, changes nothing.</summary>
    public OperationalStamp With(AttributeType type, IReadOnlyList<byte[]> values, LdapSchema schema)
    {
        if (values.Count == 0)
            return this;
        var (text, known) = (Encoding.UTF8.GetString(values[0]), schema.Known);
        return type == known.EntryUuid && Guid.TryParse(text, out var uuid) ? this with { Uuid = uuid }
            : type == known.CreatorsName ? this with { CreatorsName = text }
            : type == known.CreateTimestamp ? this with { CreateTimestamp = text }
            : type == known.ModifiersName ? this with { ModifiersName = text }
            : type == known.ModifyTimestamp ? this with { ModifyTimestamp = text }
            : type == known.EntryCsn ? this with { Csn = text }
            : this;
    }
}
