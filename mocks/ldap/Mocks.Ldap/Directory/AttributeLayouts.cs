using System.Runtime.CompilerServices;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>
/// Which attributes entries have, in order: most entries of a directory have the same, and share one array. A layout that falls on the
/// place of another takes it.
/// </summary>
internal static class AttributeLayouts
{
    private const int Places = 1024;

    private static readonly AttributeDescription[]?[] Known = new AttributeDescription[]?[Places];

    public static AttributeDescription[] Of(List<EntryAttribute> attributes)
    {
        var hash = attributes.Count;
        foreach (var attribute in attributes)
            hash = (hash * 31) + RuntimeHelpers.GetHashCode(attribute.Description);
        ref var place = ref Known[(uint)hash % Places];
        if (Volatile.Read(ref place) is { } known && IsOf(known, attributes))
            return known;
        var made = new AttributeDescription[attributes.Count];
        for (var i = 0; i < made.Length; i++)
            made[i] = attributes[i].Description;
        Volatile.Write(ref place, made);
        return made;
    }

    private static bool IsOf(AttributeDescription[] known, List<EntryAttribute> attributes)
    {
        if (known.Length != attributes.Count)
            return false;
        for (var i = 0; i < known.Length; i++)
        {
            if (!ReferenceEquals(known[i], attributes[i].Description))
                return false;
        }

        return true;
    }
}
