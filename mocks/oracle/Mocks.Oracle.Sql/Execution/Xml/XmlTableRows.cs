using System.Xml.XPath;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>The rows of XMLTABLE.</summary>
internal sealed class XmlTableRows(XmlTableShape shape)
{
    private static readonly OracleType Text = OracleType.Varchar2(0);

    private readonly XmlSequence? _rows = shape.Rows is null ? null : new(shape.Rows, shape.Namespaces);
    private readonly XmlPath?[] _fields = [.. shape.Fields.Select(f => f.Path is null ? null : new XmlPath(f.Path, shape.Namespaces))];

    public IEnumerable<Datum[]> Of(Nls nls, Datum[] inputs)
    {
        if ((shape.HasDocument && inputs[0].IsNull) || (_rows is null && inputs[^1].IsNull))
            yield break;
        var rows = _rows ?? new XmlSequence(inputs[^1].AsText(), shape.Namespaces);
        var number = 0;
        foreach (var item in rows.Select((inputs[0].AsObject() as OracleXml)?.Navigator()))
        {
            number++;
            var row = new Datum[shape.Fields.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = shape.Fields[i].Path is null ? Datum.Number(number) : Field(shape.Fields[i], Select(i, item), nls, inputs);
            yield return row;
        }
    }

    // of a value that is no node there is nothing but itself
    private List<object> Select(int field, object item) =>
        item is XPathNavigator node ? _fields[field]!.Select(node) : shape.Fields[field].Path == "." ? [item] : []; // a field with a path

    private static Datum Field(XmlTableField field, List<object> items, Nls nls, Datum[] inputs)
    {
        if (field.Type.Kind == OracleTypeKind.Xml)
            return items.Count == 0 && field.Default >= 0 ? inputs[field.Default] : XmlPath.Fragment(items);
        if (items.Count > 1)
            throw Ora.Error(19279);
        if (items.Count == 0)
            return field.Default >= 0 ? inputs[field.Default] : default;
        var text = XmlPath.TextOf(items[0]);
        if (field.Type.IsDatetime && JsonIso.TryTimestamp(text) is { } timestamp)
            return SqlConversion.Cast(Datum.Timestamp(timestamp.WithoutZone()), OracleType.Timestamp(9), field.Type, nls);
        // numbers in XML have a point, whatever the session's settings
        return SqlConversion.Cast(Datum.Text(text), Text, field.Type, field.Type.IsNumeric ? Nls.Default : nls);
    }
}
