using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Dictionary.Constraints;

/// <summary>A constraint and the table that it is on; of a view, its WITH CHECK OPTION or READ ONLY.</summary>
internal readonly record struct ConstraintRow(SchemaObject On, ConstraintDefinition? Constraint, ViewDefinition? View = null)
{
    // a foreign key's other end is asked for by name: one walk a catalogue serves all
    private static readonly ConditionalWeakTable<SchemaCatalog, Lazy<ILookup<string, ConstraintRow>>> ByName = [];

    public string Name => Constraint?.Name ?? View!.CheckOptionConstraint ?? ""; // one of the two is there

    public static IEnumerable<ConstraintRow> Of(DictionaryQuery query)
    {
        if (query.Key("TABLE_NAME") is null && query.Key("CONSTRAINT_NAME") is { } name)
        {
            var owner = query.Key("OWNER");
            var named = ByName.GetValue(query.Catalog, static c => new Lazy<ILookup<string, ConstraintRow>>(() => AllOf(c.Objects.Values).ToLookup(r => r.Name, StringComparer.Ordinal)));
            return named.Value[name].Where(r => (owner is null || owner == r.On.Owner) && query.Shows(r.On));
        }

        return AllOf(query.Objects<SchemaObject>(query.Key("OWNER"), query.Key("TABLE_NAME")));
    }

    private static IEnumerable<ConstraintRow> AllOf(IEnumerable<SchemaObject> relations)
    {
        foreach (var relation in relations)
        {
            switch (relation)
            {
                case TableDefinition table:
                    foreach (var constraint in table.Constraints)
                        yield return new ConstraintRow(table, constraint);
                    break;
                case ViewDefinition { CheckOptionConstraint: not null } view:
                    yield return new ConstraintRow(view, null, view);
                    break;
            }
        }
    }

    /// <summary>CONSTRAINT_TYPE.</summary>
    public string Type => Constraint?.Kind switch
    {
        null => View!.IsReadOnly ? "O" : "V", // without a constraint it is of a view
        ConstraintKind.PrimaryKey => "P",
        ConstraintKind.Unique => "U",
        ConstraintKind.ForeignKey => "R",
        _ => "C",
    };
}
