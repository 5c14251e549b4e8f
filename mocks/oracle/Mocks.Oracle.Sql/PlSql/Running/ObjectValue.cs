using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>An object: its type, which may be under the one that is declared for it, and its attributes. It belongs to one variable: assignment copies it.</summary>
internal sealed class ObjectValue(ObjectDetail type, Datum[] attributes)
{
    private Datum[] _attributes = attributes;

    public ObjectDetail Type => type;

    public Datum[] Attributes => _attributes;

    /// <summary>All attributes NULL, as a constructor finds it.</summary>
    public static ObjectValue Blank(ObjectDetail type) => new(type, new Datum[type.Attributes.Count]);

    /// <summary>Also an attribute that the type got after the object was made.</summary>
    public void Set(int attribute, Datum value)
    {
        if (attribute >= _attributes.Length)
            Array.Resize(ref _attributes, attribute + 1);
        _attributes[attribute] = value;
    }

    /// <summary>NULL for an attribute that the type got after the object was made.</summary>
    public Datum Get(int attribute) => attribute < _attributes.Length ? _attributes[attribute] : default;

    public ObjectValue Copy() => new(type, Array.ConvertAll(_attributes, CompositeValues.Copy));

    public ObjectValue With(int attribute, Datum value)
    {
        var changed = Copy();
        changed.Set(attribute, value);
        return changed;
    }

    /// <summary>The same for objects that are equal: those of one type with the same attributes.</summary>
    public override string ToString() => $"{type.FullName}({string.Join(", ", _attributes)})";
}
