namespace Mocks.Oracle.Sql.Binding;

/// <summary>What an object type says of itself to SQL.</summary>
internal interface IObjectType
{
    /// <summary>Those of its supertypes first.</summary>
    IReadOnlyList<SourceColumn> AttributeColumns { get; }

    /// <summary>The value of the MAP method, by which objects are compared; null when the type has none.</summary>
    BoundExpression? Mapped(BoundExpression value);

    /// <summary>What the ORDER method answers for two objects: a number below, above or equal to 0; null when the type has none.</summary>
    BoundExpression? Ordered(BoundExpression left, BoundExpression right);

    /// <summary>An object of the type, of the values of its attributes.</summary>
    BoundExpression Construct(IReadOnlyList<BoundExpression> attributes, int position);

    /// <summary>An attribute's value, by its place.</summary>
    BoundExpression Attribute(BoundExpression value, int ordinal, int position);

    /// <summary>The object with another value in the place that the attributes' names lead to; ORA-00904 when they lead nowhere.</summary>
    BoundExpression With(BoundExpression value, IReadOnlyList<Syntax.Identifier> path, BoundExpression attribute);
}
