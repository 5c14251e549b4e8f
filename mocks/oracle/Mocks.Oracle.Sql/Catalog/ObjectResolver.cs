using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>Finds what a name means to a session: own schema, private synonym, public synonym; and whether its user may know.</summary>
internal sealed class ObjectResolver(SchemaCatalog catalog, string currentSchema, PrivilegeView privileges)
{
    private const int LongestChain = 64;

    public SchemaCatalog Catalog => catalog;

    public string CurrentSchema => currentSchema;

    public PrivilegeView Privileges => privileges;

    /// <summary>The table, view or other thing that a statement reads or writes; ORA-00942 when there is none or it may not be seen.</summary>
    public SchemaObject Table(ObjectName name)
    {
        if (name.DbLink is { } link)
            throw Remote(link, name.Position);
        var found = Find(name.Schema?.Name, name.Name.Name, name.Position);
        if (found is null or SequenceDefinition or StoredUnit or ServerPackage || !privileges.CanSee(found))
            throw NoTable(name);
        return found;
    }

    /// <summary>What is said to the use of a database link: it isn't there, or leads nowhere.</summary>
    public OraException Remote(string link, int position) =>
        (catalog.Find(privileges.User, link, ObjectNamespace.DatabaseLink) ?? catalog.Find("PUBLIC", link, ObjectNamespace.DatabaseLink)) is DatabaseLinkDefinition known
            ? new OraException(OraError.ByCode(12154), position, known.Host)
            : new OraException(OraError.ByCode(2019), position);

    public OraException NoTable(ObjectName name) =>
        new(OraError.ByCode(942), name.Position, $"\"{name.Schema?.Name ?? currentSchema}\".\"{name.Name.Name}\"");

    /// <summary>Any object of the main name space, through synonyms; null when there is none.</summary>
    public SchemaObject? Find(string? owner, string name, int position = 0)
    {
        var found = owner is not null
            ? catalog.Find(owner, name)
            : catalog.Find(currentSchema, name) ?? catalog.Find("PUBLIC", name) ?? catalog.Find("SYS", name) as VirtualTable;
        if (found is not SynonymDefinition synonym)
            return found;
        var first = synonym;
        for (var depth = 0; depth < LongestChain; depth++)
        {
            if (synonym.DatabaseLink is { } link)
                throw Remote(link, position);
            var target = catalog.Find(synonym.TargetOwner, synonym.TargetName);
            if (target is null && synonym.TargetOwner != "PUBLIC")
                target = catalog.Find("PUBLIC", synonym.TargetName) is SynonymDefinition visible && visible != synonym && visible != first ? visible : null;
            if (target is null && IsItself(first, synonym))
                throw new OraException(OraError.ByCode(1775), position);
            if (target is null)
                throw new OraException(OraError.ByCode(980), position);
            if (target is not SynonymDefinition next)
                return target;
            if (next == first)
                throw new OraException(OraError.ByCode(1775), position);
            synonym = next;
        }

        throw new OraException(OraError.ByCode(1775), position);
    }

    private static bool IsItself(SynonymDefinition first, SynonymDefinition last) =>
        first.Owner == "PUBLIC" && last.TargetName == first.Name && last == first && last.TargetOwner == "PUBLIC";
}
