using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Whose rights stored code runs with: its definer's, without roles.</summary>
internal sealed class ExecutionRights(string user)
{
    private volatile PrivilegeView? _view;
    private volatile SchemaCatalog? _catalog;

    /// <summary>The definer, in whose schema names are looked up too.</summary>
    public string User => user;

    public PrivilegeView Privileges(SchemaCatalog catalog)
    {
        if (_view is { } known && ReferenceEquals(_catalog, catalog))
            return known;
        var view = _view?.In(catalog) ?? new PrivilegeView(catalog, user, []);
        _view = view;
        _catalog = catalog;
        return view;
    }
}
