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

    /// <summary>Whether what it was built on has changed so that it has to be compiled again, or it did not compile.</summary>
    /// <param name="catalog">As it is now.</param>
    /// <param name="ofBody">Whether the unit's body is asked for, which may be wrong where the specification is right.</param>
    public bool IsStale(SchemaCatalog catalog, bool ofBody) => !IsValid || (ofBody && HasErrors) || dependencies.Any(d => !d.IsUsableIn(catalog));

    /// <summary>Whether it is the compiled form of the unit as it is in the catalogue.</summary>
    public bool IsOf(SchemaObject unit) => dependencies.Any(d => ReferenceEquals(d.Object, unit));

    /// <summary>Whether nothing that it was built on has changed, nor what that is built on.</summary>
    /// <param name="catalog">As it is now.</param>
    /// <param name="compiledOf">The compiled form of a unit by its id; null while it has none.</param>
    public bool IsCurrent(SchemaCatalog catalog, Func<int, CompiledUnit?> compiledOf)
    {
        // what was missing may be there now
        if (HasErrors)
            return false;
        if (ReferenceEquals(_checked, catalog))
            return true;
        var before = _checked;
        _checked = catalog; // units that use each other end here
        foreach (var dependency in dependencies)
        {
            if (dependency.Holds(catalog) && (FormOf(dependency.Object, catalog, compiledOf) is not { } form || ReferenceEquals(form, this) || form.IsCurrent(catalog, compiledOf)))
                continue;
            _checked = before;
            return false;
        }

        return true;
    }

    /// <summary>The compiled form of a unit; null while it has none. What is known by its number may be of another, from before the database was reset.</summary>
    private static CompiledUnit? FormOf(SchemaObject used, SchemaCatalog catalog, Func<int, CompiledUnit?> compiledOf) =>
        used is StoredUnit && compiledOf(used.Id) is { } form && catalog.Objects.GetValueOrDefault(used.Id) is { } now && form.IsOf(now) ? form : null;
}
