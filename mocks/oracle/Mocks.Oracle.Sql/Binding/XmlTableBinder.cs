using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>XMLTABLE; its input may read the items of FROM to its left.</summary>
internal static class XmlTableBinder
{
    public static BoundDocumentTable Bind(BindingContext context, Scope scope, XmlTable syntax)
    {
        var binder = new ExpressionBinder(context, scope, Clause.Argument);
        var inputs = new List<BoundExpression>
        {
            syntax.Passing.Count > 0 ? TypeRules.Convert(binder.Bind(syntax.Passing[0].Value), OracleType.Xml) : new BoundConstant(OracleType.Xml, default, syntax.Position),
        };
        var columns = new List<SourceColumn>();
        var fields = new List<XmlTableField>();
        foreach (var column in syntax.Columns)
        {
            var type = column.Ordinality ? OracleType.AnyNumber : column.Type is null ? OracleType.Xml : DataTypeBinder.Bind(column.Type, context);
            var path = column.Path switch { null => column.Name.Name, StringLiteral text => text.Value, _ => throw Ora.Error(19102, column.Position) };
            var fallback = -1;
            if (column.Default is not null)
            {
                fallback = inputs.Count;
                inputs.Add(TypeRules.Convert(binder.Bind(column.Default), type));
            }

            columns.Add(new SourceColumn(column.Name.Name, type, true));
            fields.Add(new XmlTableField(type, column.Ordinality ? null : path, fallback));
        }

        if (columns.Count == 0)
        {
            columns.Add(new SourceColumn("COLUMN_VALUE", OracleType.Xml, true));
            fields.Add(new XmlTableField(OracleType.Xml, ".", -1));
        }

        var rows = (syntax.Query as StringLiteral)?.Value;
        if (rows is null)
            inputs.Add(TypeRules.Convert(binder.Bind(syntax.Query), OracleType.Varchar2(0)));
        var namespaces = syntax.Namespaces.Select(n => (n.Prefix?.Name ?? "", n.Uri)).ToList();
        return new BoundDocumentTable(context.Frame, new XmlTableShape(rows, syntax.Passing.Count > 0, fields, namespaces), inputs, columns) { Alias = syntax.Alias?.Name };
    }
}
