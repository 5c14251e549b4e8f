namespace Mocks.Oracle.Sql.Syntax;

/// <summary>CREATE DOMAIN of one column.</summary>
internal sealed record CreateDomain(int Position, ObjectName Name, DataType Type) : Statement(Position)
{
    public bool OrReplace { get; init; }

    public bool IfNotExists { get; init; }

    public bool Strict { get; init; }

    public ColumnDefault? Default { get; init; }

    public IReadOnlyList<InlineConstraint> Constraints { get; init; } = [];

    /// <summary>The text of DISPLAY's expression.</summary>
    public TextSpan? Display { get; init; }

    /// <summary>The text of ORDER's expression.</summary>
    public TextSpan? Order { get; init; }

    public IReadOnlyList<AnnotationChange> Annotations { get; init; } = [];
}
