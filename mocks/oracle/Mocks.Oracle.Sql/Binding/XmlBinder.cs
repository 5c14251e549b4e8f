using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>The functions of SQL/XML, whose syntax is their own, and methods of XMLTYPE.</summary>
internal static class XmlBinder
{
    public static BoundExpression Bind(ExpressionBinder binder, Expression expression) => expression switch
    {
        XmlElement element => Element(binder, element),
        XmlForest forest => Named(binder, "XMLFOREST", "", forest.Elements, [], forest.Position),
        XmlConversion conversion => Conversion(binder, conversion),
        XmlQuery query => Query(binder, query),
        XmlOther other => new BoundXml(OracleType.Xml, new XmlCall(other.Name, other.Target?.Written ?? ""), [.. other.Operands.Select(binder.Bind)], other.Position),
        Invocation { Target: MemberAccess method } invocation => Method(binder, binder.Bind(method.Target), method.Member, invocation.Arguments, invocation.Position),
        _ => throw Ora.Unsupported(expression.GetType().Name, expression.Position),
    };

    /// <summary>column.method(…), which looks like a call of a package's function; null when the name before the last dot is no XML.</summary>
    public static BoundExpression? TryBindMethod(ExpressionBinder binder, FunctionCall call)
    {
        if (call.Name.Count < 2)
            return null;
        var (table, column) = call.Name.Count > 2 ? (call.Name[^3].Name, call.Name[^2].Name) : (null, call.Name[^2].Name);
        for (var scope = binder.Scope; scope is not null; scope = scope.Parent)
        {
            if (scope.FindColumn(null, table, column, call.Position) is { Type.Kind: OracleTypeKind.Xml } found)
                return Method(binder, found, call.Name[^1], call.Arguments, call.Position);
        }

        return null;
    }

    /// <summary>A method of XMLTYPE; ORA-00904 when there is none of that name.</summary>
    public static BoundExpression Method(ExpressionBinder binder, BoundExpression target, Identifier name, IReadOnlyList<Argument> arguments, int position)
    {
        var method = "XMLTYPE." + name.Name;
        if (target.Type.Kind != OracleTypeKind.Xml || !binder.Context.Functions.IsKnown(method))
            throw Ora.Error(904, position, $"\"{name.Name}\"");
        return CallBinder.BindNamed(binder, method, [target, .. arguments.Select(a => binder.Bind(a.Value))], position);
    }

    private static BoundXml Element(ExpressionBinder binder, XmlElement element) =>
        Named(binder, "XMLELEMENT", element.Name.Name, element.Attributes, element.Content, element.Position);

    private static BoundXml Named(
        ExpressionBinder binder, string function, string target, IReadOnlyList<XmlNamed> named, IReadOnlyList<XmlNamed> content, int position)
    {
        var names = named.Select(n => n.Name?.Name ?? (n.Value is NameExpression column ? column.Parts[^1].Name : throw Ora.Error(19208, n.Position))).ToList();
        var operands = named.Concat(content).Select(n => binder.Bind(n.Value));
        return new BoundXml(OracleType.Xml, new XmlCall(function, target) { Names = names }, [.. operands], position);
    }

    private static BoundXml Conversion(ExpressionBinder binder, XmlConversion conversion)
    {
        var operand = binder.Bind(conversion.Operand);
        var call = new XmlCall(conversion.Name, "") { Document = conversion.Document, Options = conversion.Options };
        if (conversion.Name == "XMLPARSE")
            return new BoundXml(OracleType.Xml, call, [TypeRules.Convert(operand, OracleType.Clob)], conversion.Position);
        if (operand.Type.Kind != OracleTypeKind.Xml && !operand.Type.IsNull)
            throw TypeRules.Mismatch(OracleType.Xml, operand.Type, conversion.Operand.Position);
        var type = conversion.Type is null ? OracleType.Clob : DataTypeBinder.Bind(conversion.Type, binder.Context);
        return new BoundXml(type, call, [operand], conversion.Position);
    }

    private static BoundExpression Query(ExpressionBinder binder, XmlQuery query)
    {
        if (query.Query is not StringLiteral path)
            throw Ora.Error(19102, query.Query.Position);
        var operands = query.Passing.Select(p => TypeRules.Convert(binder.Bind(p.Value), OracleType.Xml)).ToList();
        var exists = query.Name == "XMLEXISTS";
        var bound = new BoundXml(exists ? OracleType.Boolean : OracleType.Xml, new XmlCall(query.Name, path.Value), operands, query.Position);
        return exists ? new BoundTruth(bound, query.Position) : bound;
    }
}
