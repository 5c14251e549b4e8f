using Mocks.Ldap.Access;
using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Filtering;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Operations;

/// <summary>
/// Which attributes of an entry a client wants (RFC 4511 §4.5.1.8, RFC 3673, RFC 4529): <c>*</c>, <c>+</c>, <c>1.1</c>,
/// <c>@class</c> and descriptions. Unknown names select nothing.
/// </summary>
internal sealed class AttributeSelection
{
    private readonly List<AttributeDescription> _named = [];
    private readonly Dictionary<AttributeDescription, ValueRange> _ranges = [];
    private readonly HashSet<ObjectClass> _classes = [];
    private readonly bool _allUser;
    private readonly bool _allOperational;
    private readonly bool _typesOnly;
    private readonly int? _mostValues;

    public AttributeSelection(IReadOnlyList<string> requested, bool typesOnly, LdapSchema schema, int? mostValues = null)
    {
        // a domain's entries are selected by its own rules, whether its vendor has a limit or not
        _mostValues = mostValues ?? (schema.Domain is null ? null : schema.MostValues);
        _typesOnly = typesOnly;
        _allUser = requested.Count == 0;
        foreach (var name in requested)
        {
            if (name == "*")
                _allUser = true;
            else if (name == "+")
                _allOperational = true;
            else if (name.StartsWith('@') && schema.FindObjectClass(name[1..]) is { } objectClass)
                _classes.UnionWith(objectClass.Lineage);
            else if (_mostValues > 0 && ValueRange.TryParse(name, out var whole, out var range)
                && schema.FindDescription(whole) is { } ranged)
                AddRange(ranged, range);
            else if (schema.FindDescription(name) is { } description)
                _named.Add(description);
        }
    }

    /// <summary>When given, only values for which one of these is true are returned (RFC 3876).</summary>
    public IReadOnlyList<Predicate>? MatchedValues { get; init; }

    /// <summary>Whether only what the global catalogue has is shown.</summary>
    public bool OfCatalog { get; init; }

    /// <summary>The encoded attributes that go into the answer.</summary>
    public void Select(Entry entry, DirectoryTree tree, Viewer viewer, bool isVirtual, List<ReadOnlyMemory<byte>> output)
    {
        if (MatchedValues is not null)
        {
            SelectMatched(entry, tree, viewer, output);
            return;
        }

        if (_mostValues is { } most && !isVirtual)
        {
            SelectRanged(entry, tree, viewer, most, output);
            SelectComputed(entry, tree, viewer, isVirtual, output);
            return;
        }

        if (_allUser && !_allOperational && _named.Count == 0 && !_typesOnly && viewer.IsAdministrator)
        {
            output.Add(entry.UserAttributes);
            return;
        }

        // neighbours go out in one piece
        int start = -1, end = -1;
        foreach (var slot in entry.Slots)
        {
            if (!Wants(slot.Description) || (!isVirtual && !viewer.MayRead(entry, slot.Description.Type, tree))
                || (!isVirtual && ComputedAttributes.IsComputed(slot.Description.Type, tree.Schema)))
                continue;
            if (_typesOnly)
            {
                output.Add(ResponseWriter.Attribute(slot.Description.Text, Array.Empty<byte[]>()));
            }
            else if (slot.Start == end)
            {
                end = slot.End;
            }
            else
            {
                if (end > start)
                    output.Add(entry.Body.AsMemory(start, end - start));
                (start, end) = (slot.Start, slot.End);
            }
        }

        if (end > start)
            output.Add(entry.Body.AsMemory(start, end - start));
        if (_allOperational || _named.Count > 0 || _classes.Count > 0)
            SelectComputed(entry, tree, viewer, isVirtual, output);
    }

    private void AddRange(AttributeDescription description, ValueRange range)
    {
        _named.Add(description);
        _ranges[description] = range;
    }

    // as Active Directory answers: no more than so many values of an attribute at a time
    private void SelectRanged(Entry entry, DirectoryTree tree, Viewer viewer, int most, List<ReadOnlyMemory<byte>> output)
    {
        foreach (var slot in entry.Slots)
        {
            if (!Wants(slot.Description) || !viewer.MayRead(entry, slot.Description.Type, tree) || tree.Schema.IsComputed(slot.Description.Type)
                || UnicodePassword.Is(slot.Description.Type))
                continue;
            if (_typesOnly)
            {
                output.Add(ResponseWriter.Attribute(slot.Description.Text, Array.Empty<byte[]>()));
                continue;
            }

            var values = new List<byte[]>();
            foreach (var value in entry.Values(slot))
                values.Add(value.ToArray());
            var isAsked = _ranges.TryGetValue(slot.Description, out var range);
            var (description, shown) = isAsked || (most > 0 && values.Count > most)
                ? (range ?? new ValueRange(0, null)).Cut(slot.Description.Text, values, most)
                : (slot.Description.Text, values);
            output.Add(ResponseWriter.Attribute(description, shown));
        }
    }

    private void SelectMatched(Entry entry, DirectoryTree tree, Viewer viewer, List<ReadOnlyMemory<byte>> output)
    {
        var evaluator = new PredicateEvaluator(tree, viewer);
        foreach (var slot in entry.Slots)
        {
            if (!Wants(slot.Description) || !viewer.MayRead(entry, slot.Description.Type, tree))
                continue;
            var values = new List<byte[]>();
            foreach (var value in entry.Values(slot))
            {
                var octets = value.ToArray();
                if (MatchedValues!.Any(predicate => evaluator.MatchesValue(predicate, slot.Description, octets))) // only called when given
                    values.Add(octets);
            }

            if (values.Count > 0)
                output.Add(ResponseWriter.Attribute(slot.Description.Text, _typesOnly ? [] : values));
        }
    }

    private void SelectComputed(Entry entry, DirectoryTree tree, Viewer viewer, bool isVirtual, List<ReadOnlyMemory<byte>> output)
    {
        foreach (var type in tree.Schema.Computed)
        {
            if (!Wants(type.Plain) || (isVirtual ? !VirtualEntries.HasComputed(type, entry, tree.Schema.Known) : !viewer.MayRead(entry, type, tree)))
                continue;
            var values = ComputedAttributes.Values(type, entry, tree);
            if (values.Count > 0)
                output.Add(ResponseWriter.Attribute(type.Name, _typesOnly ? [] : values));
        }
    }

    private bool Wants(AttributeDescription description)
    {
        var type = description.Type;
        if (OfCatalog && !GlobalCatalog.Has(type))
            return false;
        if (type.IsOperational ? _allOperational : _allUser)
            return true;
        foreach (var named in _named)
        {
            if (ReferenceEquals(named, description) || description.IsCoveredBy(named))
                return true;
        }

        foreach (var objectClass in _classes)
        {
            if (objectClass.Must.Contains(type) || objectClass.May.Contains(type))
                return true;
        }

        return false;
    }
}
