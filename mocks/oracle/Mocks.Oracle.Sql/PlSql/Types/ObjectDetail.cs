using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Types;

/// <summary>An object type of a schema. Types are the same when their names are: a type is compiled again when what it is built on changes.</summary>
internal sealed class ObjectDetail(int id, string owner, string name, ObjectDetail? super, IReadOnlyList<RecordFieldType> attributes) : CompositeDetail, IObjectType
{
    public int Id => id;

    public string Owner => owner;

    /// <summary>Without the schema.</summary>
    public string Name => name;

    public string FullName => $"{owner}.{name}";

    public ObjectDetail? Super => super;

    /// <summary>Those of the supertypes first.</summary>
    public IReadOnlyList<RecordFieldType> Attributes => attributes;

    public bool IsFinal { get; init; } = true;

    public bool IsInstantiable { get; init; } = true;

    /// <summary>What the MAP method answers; null without one.</summary>
    public OracleType? MapType { get; set; }

    public bool HasOrder { get; set; }

    public IReadOnlyList<SourceColumn> AttributeColumns { get; } = [.. attributes.Select(a => new SourceColumn(a.Name, ScalarDetail.Plain(a.Type), true))];

    public override CompositeForm Form => CompositeForm.Attributes;

    public override IReadOnlyList<(string Name, OracleType Type)> Parts { get; } = [.. attributes.Select(a => (a.Name, a.Type))];

    public override IEnumerable<(int Index, Datum Value)> Take(Datum value)
    {
        var found = (ObjectValue)value.AsObject()!; // not NULL
        return attributes.Select((_, i) => (i + 1, found.Get(i)));
    }

    public override Datum Make(IReadOnlyList<(int Index, Datum Value)> parts) => Datum.Object(new ObjectValue(this, [.. parts.Select(p => p.Value)]));

    public OracleType ToType() => new(OracleTypeKind.Object) { TypeName = FullName, Detail = this };

    public int IndexOf(string attribute)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            if (attributes[i].Name == attribute)
                return i;
        }

        return -1;
    }

    /// <summary>Whether it is the other type or under it.</summary>
    public bool IsUnder(ObjectDetail other) => Equals(other) || super?.IsUnder(other) == true;

    public override bool Accepts(TypeDetail other) => other is ObjectDetail given && given.IsUnder(this);

    public override bool Equals(object? obj) => obj is ObjectDetail other && other.Name == name && other.Owner == owner;

    public override int GetHashCode() => HashCode.Combine(name, owner);

    public BoundExpression? Mapped(BoundExpression value) => MapType is null ? null : ObjectMethods.Map(this, value);

    public BoundExpression? Ordered(BoundExpression left, BoundExpression right) => HasOrder ? ObjectMethods.Order(this, left, right) : null;

    public BoundExpression Construct(IReadOnlyList<BoundExpression> attributes, int position) =>
        new AppliedNode(ToType(), "row of " + FullName, attributes, (_, values) => Datum.Object(new ObjectValue(this, [.. values])), position);

    public BoundExpression Attribute(BoundExpression value, int ordinal, int position) => new AppliedNode(
        ScalarDetail.Plain(attributes[ordinal].Type), (FullName, ordinal), [value],
        (_, values) => values[0].AsObject() is ObjectValue found ? found.Get(ordinal) : default, position)
    { Name = attributes[ordinal].Name };

    public BoundExpression With(BoundExpression value, IReadOnlyList<Identifier> path, BoundExpression attribute)
    {
        var ordinal = IndexOf(path[0].Name);
        if (ordinal < 0)
            throw Ora.Error(904, path[0].Position, $"\"{path[0].Name}\"");
        var type = attributes[ordinal].Type;
        if (path.Count > 1)
        {
            attribute = type.Detail is ObjectDetail inner
                ? inner.With(Attribute(value, ordinal, path[0].Position), [.. path.Skip(1)], attribute)
                : throw Ora.Error(904, path[1].Position, $"\"{path[1].Name}\"");
        }

        var given = attribute.Type;
        return new AppliedNode(
            value.Type, new object(), [value, TypeRules.Convert(attribute, ScalarDetail.Plain(type))],
            (session, values) => values[0].AsObject() is ObjectValue old ? Datum.Object(old.With(ordinal, ObjectConversion.Fit(values[1], given, type, session.Nls))) : throw Ora.Error(6530),
            path[0].Position);
    }
}
