using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>A change of a view whose INSTEAD OF triggers make it.</summary>
internal sealed class BoundInsteadOf
{
    public required ViewDefinition View { get; init; }

    /// <summary>What the triggers are told.</summary>
    public required TriggerEvents Event { get; init; }

    /// <summary>UPDATE and DELETE: the view's rows that are meant.</summary>
    public BoundSelect? Rows { get; init; }

    /// <summary>The slots of the view's columns in those rows.</summary>
    public IReadOnlyList<int> Slots { get; init; } = [];

    /// <summary>UPDATE: new values by the view's columns.</summary>
    public IReadOnlyList<BoundAssignment> Set { get; init; } = [];

    /// <summary>INSERT: values by the view's columns, null for what isn't given; a query has one row of its output.</summary>
    public IReadOnlyList<IReadOnlyList<BoundExpression?>> Inserted { get; init; } = [];

    public BoundQuery? Query { get; init; }
}
