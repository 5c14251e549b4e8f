#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>ALTER TYPE, but for COMPILE.</summary>
internal sealed record AlterType(int Position, ObjectName Name, IReadOnlyList<TypeChange> Changes) : Statement(Position)
{
    /// <summary>CASCADE, INVALIDATE or FORCE was given, so that dependents don't keep the type from being changed.</summary>
    public bool OverDependents { get; init; }
}

internal abstract record TypeChange(int Position) : SyntaxNode(Position);

/// <summary>Text is the name and the type, as in CREATE TYPE.</summary>
internal sealed record AddAttribute(int Position, Identifier Name, string Text) : TypeChange(Position);

internal sealed record ModifyAttribute(int Position, Identifier Name, string Text) : TypeChange(Position);

internal sealed record DropAttribute(int Position, Identifier Name) : TypeChange(Position);

/// <summary>Text is the specification as in CREATE TYPE.</summary>
internal sealed record AddMethod(int Position, string Text) : TypeChange(Position);

internal sealed record DropMethod(int Position, Identifier Name) : TypeChange(Position);

/// <summary>[NOT] FINAL or [NOT] INSTANTIABLE.</summary>
internal sealed record SetFinality(int Position, Keyword Word, bool Negated) : TypeChange(Position);

/// <summary>MODIFY LIMIT of a VARRAY.</summary>
internal sealed record ModifyLimit(int Position, string Limit) : TypeChange(Position);

/// <summary>MODIFY ELEMENT TYPE of a collection.</summary>
internal sealed record ModifyElement(int Position, string Type) : TypeChange(Position);
