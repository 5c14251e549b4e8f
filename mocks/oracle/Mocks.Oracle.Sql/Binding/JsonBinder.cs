using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>The JSON functions and conditions, whose syntax is their own.</summary>
internal static class JsonBinder
{
    private static readonly OracleType Text = OracleType.Varchar2(OracleType.MaxSqlBytes);

    public static BoundExpression Bind(ExpressionBinder binder, Expression expression) => expression switch
    {
        JsonFunction { Name: "JSON_EXISTS" or "JSON_TEXTCONTAINS" } condition => Condition(binder, condition),
        JsonFunction function => Function(binder, function),
        JsonConstructor { Name: "JSON_OBJECT" or "JSON_ARRAY" } constructor => JsonConstructorBinder.Bind(binder, constructor),
        JsonConstructor aggregate => JsonConstructorBinder.BindAggregate(binder, aggregate),
        JsonTransform transform => JsonTransformBinder.Bind(binder, transform),
        JsonAccess access => JsonDotBinder.TryBind(binder, access.Name.Parts, access.Steps, access.Position)
            ?? throw NameBinder.Unknown(access.Name),
        IsJson test => Is(binder, test),
        _ => throw Ora.Unsupported(expression.GetType().Name, expression.Position),
    };

    /// <summary>Whether an expression is JSON by what it is, so that it is not taken for a string when JSON is made of it.</summary>
    public static bool IsJson(Expression syntax, BoundExpression bound) =>
        bound.Type.Kind == OracleTypeKind.Json
        || IsJson(syntax)
        || (bound is BoundSlot slot && JsonDotBinder.IsChecked(slot));

    private static bool IsJson(Expression syntax) => syntax switch
    {
        JsonConstructor or JsonTransform or JsonFunction { Name: "JSON_QUERY" or "JSON_SERIALIZE" or "JSON_MERGEPATCH" } => true,
        SubqueryExpression { Query.Body: SelectBlock { Items: [{ Value: var only }] } } => IsJson(only),
        _ => false,
    };

    /// <summary>A path, which must be a literal.</summary>
    public static JsonPath Path(Expression? syntax, int position) => syntax switch
    {
        null => JsonPathParser.Parse("$", position),
        StringLiteral literal => JsonPathParser.Parse(literal.Value, literal.Position),
        _ => throw Ora.Error(40454, syntax.Position),
    };

    public static OracleType Returning(ExpressionBinder binder, DataType? syntax, OracleType otherwise) =>
        syntax is null ? otherwise : DataTypeBinder.Bind(syntax, binder.Context);

    /// <summary>What holds a document: JSON, text, or bytes.</summary>
    public static BoundExpression Input(BoundExpression input)
    {
        if (input.Type.IsText || input.Type.IsLob || input.Type.IsNull || input.Type.Kind is OracleTypeKind.Json or OracleTypeKind.Raw or OracleTypeKind.LongRaw)
            return input;
        throw Ora.Error(932, input.Position, "JSON", input.Type.FamilyName);
    }

    public static JsonFormatting Formatting(IReadOnlyList<string> options) =>
        (options.Contains("PRETTY") ? JsonFormatting.Pretty : JsonFormatting.Compact) | (options.Contains("ASCII") ? JsonFormatting.Ascii : JsonFormatting.Compact)
        | (options.Contains("ORDERED") ? JsonFormatting.Ordered : JsonFormatting.Compact);

    /// <summary>WITH [UN]CONDITIONAL WRAPPER, WITHOUT WRAPPER, by its words.</summary>
    public static bool? Wrapper(IReadOnlyCollection<string> options) =>
        !options.Contains("WITH") ? false : options.Contains("CONDITIONAL") ? null : true;

    private static BoundExpression Function(ExpressionBinder binder, JsonFunction syntax)
    {
        var input = binder.Bind(syntax.Input);
        switch (syntax.Name)
        {
            case "JSON_SCALAR":
                return new BoundJsonItem(input, input.Type.Kind == OracleTypeKind.Json, strict: false, syntax.Position);
            case "JSON":
                return new BoundJson(OracleType.Json, new JsonCall("JSON"), [Input(input)], syntax.Position);
            case "JSON_MERGEPATCH":
                var patch = Input(binder.Bind(syntax.Path ?? throw Ora.Error(909, syntax.Position)));
                var merged = input.Type.Kind == OracleTypeKind.Json ? OracleType.Json : Text;
                return new BoundJson(Returning(binder, syntax.Returning, merged), Call(syntax), [Input(input), patch], syntax.Position);
            case "JSON_SERIALIZE":
                return new BoundJson(Returning(binder, syntax.Returning, Text), Call(syntax), [Input(input)], syntax.Position);
            case "JSON_QUERY":
                var document = Returning(binder, syntax.Returning, input.Type.Kind == OracleTypeKind.Json ? OracleType.Json : Text);
                if (!document.IsText && !document.IsLob && document.Kind is not (OracleTypeKind.Json or OracleTypeKind.Vector))
                    throw Ora.Error(40449, syntax.Position);
                return WithPath(binder, syntax, input, document);
            default:
                return WithPath(binder, syntax, input, Returning(binder, syntax.Returning, Text));
        }
    }

    private static BoundJson WithPath(ExpressionBinder binder, JsonFunction syntax, BoundExpression input, OracleType type)
    {
        var operands = new List<BoundExpression> { Input(input) };
        var call = Call(syntax) with
        {
            Path = Path(syntax.Path, syntax.Position),
            Variables = Passing(binder, syntax.Passing, operands),
            AllowScalars = syntax.Options.Contains("ALLOW") || (type.Kind == OracleTypeKind.Json && !syntax.Options.Contains("DISALLOW")),
        };
        if (syntax.OnError?.Default is { } onError)
        {
            call = call with { DefaultOnError = operands.Count };
            operands.Add(Default(binder, onError, type));
        }

        if (syntax.OnEmpty?.Default is { } onEmpty)
        {
            call = call with { DefaultOnEmpty = operands.Count };
            operands.Add(Default(binder, onEmpty, type));
        }

        return new BoundJson(type, call, operands, syntax.Position);
    }

    /// <summary>The values of PASSING, added to the operands; their names.</summary>
    private static string[] Passing(ExpressionBinder binder, IReadOnlyList<XmlPassing> passing, List<BoundExpression> operands)
    {
        foreach (var item in passing)
        {
            var value = binder.Bind(item.Value);
            operands.Add(new BoundJsonItem(value, value.Type.Kind == OracleTypeKind.Json, strict: false, item.Position));
        }

        return [.. passing.Select(p => p.Name?.Name ?? "")];
    }

    public static BoundExpression Default(ExpressionBinder binder, Expression syntax, OracleType type)
    {
        var value = binder.Bind(syntax);
        if (type.IsNumber && value is BoundConstant { Type.IsText: true } constant && !OracleNumber.TryParse(constant.Value.AsText(), out _))
            throw Ora.Error(40452, syntax.Position);
        return type.Kind == OracleTypeKind.Json
            ? new BoundJson(type, new JsonCall("JSON"), [value], syntax.Position)
            : TypeRules.Convert(value, type);
    }

    private static JsonCall Call(JsonFunction syntax) => new(syntax.Name)
    {
        Format = Formatting(syntax.Options),
        Truncate = syntax.Options.Contains("TRUNCATE"),
        Wrapper = Wrapper([.. syntax.Options]),
        OnError = syntax.OnError?.Kind,
        OnEmpty = syntax.OnEmpty?.Kind,
        OnMismatch = syntax.OnMismatch?.Kind,
    };

    private static BoundJsonCondition Condition(ExpressionBinder binder, JsonFunction syntax)
    {
        if (syntax.Name != "JSON_EXISTS")
            throw Ora.Error(40467, syntax.Position); // needs a JSON search index, which there is none of
        var operands = new List<BoundExpression> { Input(binder.Bind(syntax.Input)) };
        var call = Call(syntax) with { Path = Path(syntax.Path, syntax.Position), Variables = Passing(binder, syntax.Passing, operands) };
        return new BoundJsonCondition(call, operands, syntax.Position);
    }

    private static BoundIsJson Is(ExpressionBinder binder, IsJson test)
    {
        var options = test.Options;
        var syntax = (options.Contains("STRICT") ? JsonSyntax.Strict : JsonSyntax.Lax)
            | (options.Contains("UNIQUE") && !options.Contains("WITHOUT") ? JsonSyntax.UniqueKeys : JsonSyntax.Lax);
        var kind = options.FirstOrDefault(o => o is "OBJECT" or "ARRAY" or "SCALAR");
        var scalars = binder.Context.Compat >= 23 || options.Contains("ALLOW") || kind == "SCALAR";
        return new BoundIsJson(Input(binder.Bind(test.Operand)), syntax, kind, scalars, test.Negated, test.Position);
    }
}
