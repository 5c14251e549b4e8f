using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>The attributes of an entry in order, found by walking its encoded form: keeping where each stands would cost as much as the values.</summary>
internal readonly struct AttributeSlots(AttributeDescription[] descriptions, byte[] body)
{
    public int Length => descriptions.Length;

    public Enumerator GetEnumerator() => new(descriptions, body);

    /// <summary>The attribute of just that description.</summary>
    public bool TryFind(AttributeDescription description, out AttributeSlot slot)
    {
        foreach (var candidate in this)
        {
            if (!candidate.Description.IsSameAs(description))
                continue;
            slot = candidate;
            return true;
        }

        slot = default;
        return false;
    }

    // 30 length ( 04 length description 31 length values )
    internal struct Enumerator(AttributeDescription[] descriptions, byte[] body)
    {
        private int _at = -1;
        private int _end;

        public AttributeSlot Current { get; private set; }

        public bool MoveNext()
        {
            if (++_at >= descriptions.Length)
                return false;
            var start = _end;
            var position = start;
            _end = EncodedElement.Enter(body, ref position) + position;
            var description = EncodedElement.Enter(body, ref position);
            position += description;
            EncodedElement.Enter(body, ref position);
            Current = new AttributeSlot(descriptions[_at], start, position, _end);
            return true;
        }
    }
}
