using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Sql.Execution.Json;
using Mocks.Oracle.Sql.Execution.Rows;
using Mocks.Oracle.Sql.Execution.Xml;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Makes row sources of JSON_TABLE and XMLTABLE.</summary>
internal static class DocumentTableCompiler
{
    public static RowSourceFactory Compile(ExpressionCompiler compiler, BoundDocumentTable table)
    {
        var inputs = compiler.Compile(table.Inputs);
        (int, int)[] used = [.. table.Used.Select(u => (u.Key, u.Value))];
        var rows = Rows(table);
        return frame => new DocumentTableSource(frame, inputs, rows, used);
    }

    private static Func<Frame, Datum[], IEnumerable<Datum[]>> Rows(BoundDocumentTable table)
    {
        switch (table.Shape)
        {
            case JsonTableShape json:
                var rows = new JsonTableRows(json, table.Inputs[0].Type, table.Columns.Count);
                return (_, inputs) => rows.Of(inputs);
            case XmlTableShape xml:
                var nodes = new XmlTableRows(xml);
                return (frame, inputs) => nodes.Of(frame.Session.Nls, inputs);
            default:
                throw Ora.Unsupported(table.Shape.GetType().Name);
        }
    }
}
