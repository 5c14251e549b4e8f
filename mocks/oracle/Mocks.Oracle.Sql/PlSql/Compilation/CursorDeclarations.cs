using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>CURSOR name [(parameters)] [RETURN row] IS query.</summary>
internal static class CursorDeclarations
{
    public static void Declare(BlockScope scope, CursorDeclaration declaration, List<(Step Step, int Line)> steps)
    {
        // the full form of a cursor that a package's specification only announces
        if (declaration.Query is not null && scope.IsPackageBody && scope.Parent!.FindOwn(declaration.Name.Name) is CursorSymbol { Query: null } announced) // a body has a specification
        {
            announced.Query = Compile(scope, declaration).Query;
            return;
        }

        var variable = scope.NewVariable(declaration.Name.Name, OracleType.Cursor, isReadOnly: true);
        CursorSymbol symbol;
        if (declaration.Query is null)
        {
            symbol = new CursorSymbol(declaration.Name.Name, variable) { Row = TypeBinder.Bind(scope, declaration.Return!) }; // without a query it has a row
        }
        else
        {
            var (query, row) = Compile(scope, declaration);
            symbol = new CursorSymbol(declaration.Name.Name, variable) { Row = declaration.Return is null ? row : TypeBinder.Bind(scope, declaration.Return), Query = query };
        }

        scope.Declare(symbol, declaration.Position);
        var slot = variable.Slot;
        steps.Add((
            frame =>
            {
                frame.Slots[slot] = Datum.Object(new CursorValue());
                return Flow.Next;
            },
            scope.Unit.Source.Line(declaration.Position)));
    }

    private static (CursorQuery Query, OracleType Row) Compile(BlockScope scope, CursorDeclaration declaration)
    {
        var inner = new BlockScope(scope.Unit, scope.Routine, scope) { Name = declaration.Name.Name };
        var parameters = new List<ParameterSymbol>();
        foreach (var parameter in declaration.Parameters)
        {
            var type = TypeBinder.Bind(scope, parameter.Type, isFormal: true);
            var variable = inner.NewVariable(parameter.Name.Name, type, isReadOnly: true);
            inner.Declare(variable, parameter.Position);
            parameters.Add(new ParameterSymbol(parameter.Name.Name, ParameterMode.In, type, variable)
            {
                Default = parameter.Default is null ? null : Coercion.Value(scope, parameter.Default, type),
            });
        }

        var query = declaration.Query!; // the caller has looked
        var withRowId = CursorQuery.WithRowId(query);
        var sql = new EmbeddedSql(inner, new SelectStatement(query.Position, withRowId ?? query));
        var columns = withRowId is null ? sql.Columns : [.. sql.Columns.SkipLast(1)];
        return (new CursorQuery(sql, parameters, withRowId is not null), RowTypes.OfColumns(declaration.Name.Name + "%ROWTYPE", columns));
    }
}
