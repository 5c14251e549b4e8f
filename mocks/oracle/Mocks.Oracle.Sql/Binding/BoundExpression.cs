using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>
/// An expression whose names and types are settled. Data only; the room of execution compiles it. Children, <see cref="With"/> and
/// <see cref="SameNode"/> are what rewriting and comparing need.
/// </summary>
internal abstract class BoundExpression(OracleType type, int position)
{
    /// <summary>Conditions have BOOLEAN.</summary>
    public OracleType Type => type;

    /// <summary>0-based offset in the statement that an error about it blames.</summary>
    public int Position => position;

    public virtual bool Nullable => true;

    public virtual IReadOnlyList<BoundExpression> Children => [];

    /// <summary>The same node over other children, which are as many and of the same types.</summary>
    public virtual BoundExpression With(IReadOnlyList<BoundExpression> children) => this;

    /// <summary>Whether the other, of the same class, differs in nothing but perhaps its children.</summary>
    protected abstract bool SameNode(BoundExpression other);

    /// <summary>Whether both mean the same computation.</summary>
    public bool Same(BoundExpression other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (GetType() != other.GetType() || Children.Count != other.Children.Count || !SameNode(other))
            return false;
        for (var i = 0; i < Children.Count; i++)
        {
            if (!Children[i].Same(other.Children[i]))
                return false;
        }

        return true;
    }

    /// <summary>Replaces, from the root down, every node for which the function has a replacement.</summary>
    public BoundExpression Rewrite(Func<BoundExpression, BoundExpression?> replace)
    {
        if (replace(this) is { } replacement)
            return replacement;
        var children = Children;
        BoundExpression[]? changed = null;
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i].Rewrite(replace);
            if (ReferenceEquals(child, children[i]))
                continue;
            changed ??= [.. children];
            changed[i] = child;
        }

        return changed is null ? this : With(changed);
    }

    /// <summary>This node and all below it.</summary>
    public IEnumerable<BoundExpression> SelfAndDescendants()
    {
        yield return this;
        foreach (var child in Children)
        {
            foreach (var node in child.SelfAndDescendants())
                yield return node;
        }
    }
}
