using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>PIVOT and UNPIVOT.</summary>
internal sealed class PivotBinder(BindingContext context)
{
    public BoundSource Bind(PivotTable pivot, Scope scope, Scope? outer) => throw Ora.Unsupported("PIVOT" + context.Compat, pivot.Position);

    public BoundSource Bind(UnpivotTable unpivot, Scope scope, Scope? outer) => throw Ora.Unsupported("UNPIVOT", unpivot.Position);
}
