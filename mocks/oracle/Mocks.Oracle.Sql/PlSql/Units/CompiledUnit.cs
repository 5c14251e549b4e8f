using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A stored unit ready to be used, as long as what it was built on is as it was.</summary>
internal abstract class CompiledUnit(IReadOnlyList<UnitError> errors, IReadOnlyList<Dependency> dependencies)
{
    private volatile SchemaCatalog? _checked;

    public IReadOnlyList<UnitError> Errors => errors;

    public bool IsValid => errors.Count == 0;

    /// <summary>Whether compiling it again may give something else.</summary>
    protected virtual bool HasErrors => !IsValid;

    /// <summary>Whether nothing that it was built on has changed.</summary>
    public bool IsCurrent(SchemaCatalog catalog)
    {
        // what was missing may be there now
        if (HasErrors)
            return false;
        if (ReferenceEquals(_checked, catalog))
            return true;
        foreach (var dependency in dependencies)
        {
            if (!dependency.Holds(catalog))
                return false;
        }

        _checked = catalog;
        return true;
    }
}
