using System.Collections.Immutable;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Catalog;

/// <summary>What an application notes of an object or a column; drivers read it with the columns of a query. Names are unique where they stand.</summary>
/// <param name="Value">Null when only the name was given.</param>
public sealed record Annotation(string Name, string? Value)
{
    /// <summary>The annotations after ANNOTATIONS (…).</summary>
    internal static ImmutableArray<Annotation> Changed(ImmutableArray<Annotation> annotations, IReadOnlyList<AnnotationChange> changes)
    {
        foreach (var change in changes)
        {
            var existing = annotations.FirstOrDefault(a => a.Name == change.Name);
            var changed = new Annotation(change.Name, change.Value);
            annotations = (change.Action, existing) switch
            {
                (AnnotationAction.Add, null) => annotations.Add(changed),
                (AnnotationAction.Add, { } old) => change.IsLenient ? annotations.Replace(old, changed) : throw Ora.Error(11552, change.Position, change.Name),
                (AnnotationAction.Drop, null) => change.IsLenient ? annotations : throw Ora.Error(11553, change.Position, change.Name),
                (AnnotationAction.Drop, { } old) => annotations.Remove(old),
                (_, null) => throw Ora.Error(11553, change.Position, change.Name),
                (_, { } old) => annotations.Replace(old, changed),
            };
        }

        return annotations;
    }
}
