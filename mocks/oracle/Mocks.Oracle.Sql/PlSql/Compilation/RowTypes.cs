using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Records of tables, views and cursors, and the types of their columns.</summary>
internal static class RowTypes
{
    /// <summary>name%ROWTYPE</summary>
    public static OracleType Of(BlockScope scope, IReadOnlyList<Identifier> name, int position)
    {
        switch (NameLookup.Find(scope, name))
        {
            case (CursorSymbol cursor, _):
                return cursor.Row;
            case (VariableSymbol { Type.Detail: CursorDetail { Row: { } row } }, _):
                return RecordDetail.Of(row.Name, row.Fields, isRow: true);
            case (VariableSymbol { Type.Detail: RecordDetail } variable, _):
                return variable.Type;
            case (TypeSymbol { Type.Detail: CursorDetail { Row: { } strong } }, _):
                return RecordDetail.Of(strong.Name, strong.Fields, isRow: true);
        }

        var columns = Columns(scope, name) ?? throw NameLookup.Undeclared(name, position);
        return RecordDetail.Of(string.Join('.', name.Select(n => n.Name)) + "%ROWTYPE", [.. columns.Select(c => new RecordFieldType(c.Name, c.Type))], isRow: true);
    }

    public static OracleType OfColumns(string name, IReadOnlyList<ColumnDescription> columns) =>
        RecordDetail.Of(name, [.. columns.Select(c => new RecordFieldType(c.Name, c.Type))], isRow: true);

    /// <summary>table.column%TYPE</summary>
    public static OracleType ColumnType(BlockScope scope, IReadOnlyList<Identifier> name, int position)
    {
        if (name.Count < 2 || Columns(scope, [.. name.SkipLast(1)]) is not { } columns)
            throw NameLookup.Undeclared(name, position);
        foreach (var column in columns)
        {
            if (column.Name == name[^1].Name)
                return column.Type;
        }

        throw new CompileError(name[^1].Position, $"PLS-00302: component '{name[^1].Name}' must be declared");
    }

    /// <summary>The visible columns of a table or view; null when there is none of the name.</summary>
    private static IEnumerable<TableColumn>? Columns(BlockScope scope, IReadOnlyList<Identifier> name)
    {
        if (name.Count > 2)
            return null;
        var resolver = scope.Unit.Resolver;
        var found = resolver.Find(name.Count == 2 ? name[0].Name : null, name[^1].Name);
        if (found is null || !resolver.Privileges.CanSee(found))
            return null;
        scope.Unit.DependOn(found);
        return found switch
        {
            TableDefinition table => table.Columns.Where(c => !c.IsHidden),
            ViewDefinition view => view.Columns,
            VirtualTable table => table.Columns,
            _ => null,
        };
    }
}
