using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>JSON_TABLE; its input may read the items of FROM to its left.</summary>
internal sealed class JsonTableBinder(BindingContext context, Scope scope)
{
    private readonly ExpressionBinder _expressions = new(context, scope, Clause.Argument);
    private readonly List<BoundExpression> _inputs = [];
    private readonly List<SourceColumn> _columns = [];

    public BoundDocumentTable Bind(JsonTable syntax)
    {
        var input = _expressions.Bind(syntax.Input);
        if (!input.Type.IsText && !input.Type.IsLob && !input.Type.IsNull && input.Type.Kind is not (OracleTypeKind.Json or OracleTypeKind.Raw))
            throw Ora.Error(40491, syntax.Input.Position);
        _inputs.Add(input);
        var rows = Level(JsonBinder.Path(syntax.Path, syntax.Position), syntax.Columns);
        var shape = new JsonTableShape(rows, syntax.OnError?.Kind == "ERROR", syntax.OnEmpty?.Kind == "ERROR");
        return new BoundDocumentTable(context.Frame, shape, _inputs, _columns) { Alias = syntax.Alias?.Name };
    }

    private JsonTableLevel Level(JsonPath path, IReadOnlyList<JsonTableColumn> columns)
    {
        var fields = new List<JsonTableField>();
        var nested = new List<JsonTableLevel>();
        foreach (var column in columns)
        {
            if (column.Kind == JsonColumnKind.Nested)
                nested.Add(Level(JsonBinder.Path(column.Path, column.Position), column.Nested));
            else
                fields.Add(Field(column));
        }

        return new JsonTableLevel(path, fields, nested);
    }

    private JsonTableField Field(JsonTableColumn syntax)
    {
        var name = syntax.Name ?? throw Ora.Error(904, syntax.Position, ""); // its grammar has one
        var type = TypeOf(syntax);
        _columns.Add(new SourceColumn(name.Name, type, true));
        var ordinal = _columns.Count - 1;
        if (syntax.Kind == JsonColumnKind.Ordinality)
            return new JsonTableField(ordinal, type, null, -1, -1);
        var path = syntax.Path is null
            ? JsonPathParser.Parse(name.Quoted ? $"$.\"{name.Name}\"" : $"$.{name.Written}", syntax.Position)
            : JsonBinder.Path(syntax.Path, syntax.Position);
        var isQuery = syntax.Kind == JsonColumnKind.Query || type.Kind == OracleTypeKind.Json;
        var call = new JsonCall(syntax.Kind == JsonColumnKind.Exists ? "JSON_EXISTS" : isQuery ? "JSON_QUERY" : "JSON_VALUE")
        {
            Path = path,
            Wrapper = syntax.Wrapper is null ? false : JsonBinder.Wrapper(syntax.Wrapper.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            AllowScalars = type.Kind == OracleTypeKind.Json,
            OnError = syntax.OnError?.Kind,
            OnEmpty = syntax.OnEmpty?.Kind,
        };
        return new JsonTableField(ordinal, type, call, AddDefault(syntax.OnError, type), AddDefault(syntax.OnEmpty, type));
    }

    private OracleType TypeOf(JsonTableColumn syntax)
    {
        if (syntax.Kind == JsonColumnKind.Ordinality)
            return OracleType.AnyNumber;
        if (syntax.Type is null)
            return OracleType.Varchar2(OracleType.MaxSqlBytes);
        if (syntax.Type is BuiltInType { Name: TypeName.Varchar2, Length: null })
            return OracleType.Varchar2(OracleType.MaxSqlBytes);
        var type = DataTypeBinder.Bind(syntax.Type, context);
        return type.Kind is OracleTypeKind.Long or OracleTypeKind.LongRaw or OracleTypeKind.Bfile or OracleTypeKind.Xml ? throw Ora.Error(40484, syntax.Position) : type;
    }

    private int AddDefault(JsonHandler? handler, OracleType type)
    {
        if (handler?.Default is null)
            return -1;
        _inputs.Add(JsonBinder.Default(_expressions, handler.Default, type));
        return _inputs.Count - 1;
    }
}
