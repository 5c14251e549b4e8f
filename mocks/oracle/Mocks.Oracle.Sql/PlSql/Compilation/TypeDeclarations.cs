using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>TYPE and SUBTYPE.</summary>
internal static class TypeDeclarations
{
    public static void Declare(BlockScope scope, Declaration declaration)
    {
        var (name, type) = declaration switch
        {
            RecordTypeDeclaration record => (record.Name, Record(scope, record)),
            CollectionTypeDeclaration collection => (collection.Name, Collection(scope, collection)),
            RefCursorTypeDeclaration cursor => (cursor.Name, Cursor(scope, cursor)),
            SubtypeDeclaration subtype => (subtype.Name, Subtype(scope, subtype)),
            _ => throw Ora.Unsupported(declaration.GetType().Name, declaration.Position),
        };
        scope.Declare(new TypeSymbol(name.Name, type), declaration.Position);
    }

    private static OracleType Record(BlockScope scope, RecordTypeDeclaration declaration)
    {
        var fields = new List<RecordFieldType>();
        foreach (var field in declaration.Fields)
        {
            if (fields.Exists(f => f.Name == field.Name.Name))
                throw new CompileError(field.Position, $"PLS-00410: duplicate fields in RECORD,TABLE or argument list are not permitted");
            var type = ScalarDetail.Restrict(TypeBinder.Bind(scope, field.Type), null, null, field.NotNull);
            if (field.NotNull && field.Default is null)
                throw new CompileError(field.Position, "PLS-00218: a variable declared NOT NULL must have an initialization assignment");
            fields.Add(new RecordFieldType(field.Name.Name, type, field.Default is null ? null : Coercion.Value(scope, field.Default, type)));
        }

        return RecordDetail.Of(declaration.Name.Name, fields);
    }

    private static OracleType Collection(BlockScope scope, CollectionTypeDeclaration declaration)
    {
        var element = ScalarDetail.Restrict(TypeBinder.Bind(scope, declaration.Element), null, null, declaration.NotNull);
        var index = declaration.IndexBy is null ? null : TypeBinder.Bind(scope, declaration.IndexBy);
        if (index is not null && !index.IsText && !ScalarDetail.IsIntegerType(index))
            throw new CompileError(declaration.IndexBy!.Position, "PLS-00315: Implementation restriction: unsupported table index type"); // there is an index
        var limit = declaration.Limit is NumberLiteral number ? OracleNumber.Parse(number.Text).ToInt32() : (int?)null;
        var kind = index is not null ? CollectionKind.Associative : limit is not null ? CollectionKind.Varray : CollectionKind.NestedTable;
        return new CollectionDetail(declaration.Name.Name, kind, element) { Index = index, Limit = limit }.ToType();
    }

    private static OracleType Cursor(BlockScope scope, RefCursorTypeDeclaration declaration)
    {
        var row = declaration.Return is null ? null : TypeBinder.Bind(scope, declaration.Return).Detail as RecordDetail;
        return new CursorDetail(declaration.Name.Name, row).ToType();
    }

    private static OracleType Subtype(BlockScope scope, SubtypeDeclaration declaration) => ScalarDetail.Restrict(
        TypeBinder.Bind(scope, declaration.Base, isFormal: true), Bound(declaration.RangeLow), Bound(declaration.RangeHigh), declaration.NotNull);

    private static long? Bound(Expression? bound) => bound switch
    {
        NumberLiteral number => OracleNumber.Parse(number.Text).ToInt64(),
        UnaryExpression { Operator: UnaryOperator.Minus, Operand: NumberLiteral number } => -OracleNumber.Parse(number.Text).ToInt64(),
        _ => null,
    };
}
