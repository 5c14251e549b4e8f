using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A stored unit ready to be used, as long as what it was built on is as it was.</summary>
internal abstract class CompiledUnit(IReadOnlyList<UnitError> errors, IReadOnlyList<SchemaObject> dependencies)
{
    private volatile SchemaCatalog? _checked;

    public IReadOnlyList<UnitError> Errors => errors;

    public bool IsValid => errors.Count == 0;

    /// <summary>Whether nothing that it was built on has changed.</summary>
    public bool IsCurrent(SchemaCatalog catalog)
    {
        if (ReferenceEquals(_checked, catalog))
            return true;
        foreach (var dependency in dependencies)
        {
            if (!ReferenceEquals(catalog.Objects.GetValueOrDefault(dependency.Id), dependency))
                return false;
        }

        _checked = catalog;
        return true;
    }
}
