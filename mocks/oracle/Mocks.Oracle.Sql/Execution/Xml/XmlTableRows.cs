using System.Xml.XPath;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>The rows of XMLTABLE.</summary>
internal sealed class XmlTableRows(XmlTableShape shape)
{
    private static readonly OracleType Text = OracleType.Varchar2(0);

    private readonly XmlPath _rows = new(shape.Rows, shape.Namespaces);
    private readonly XmlPath?[] _fields = [.. shape.Fields.Select(f => f.Path is null ? null : new XmlPath(f.Path, shape.Namespaces))];

    public IEnumerable<Datum[]> Of(Nls nls, Datum[] inputs)
    {
        if (inputs[0].IsNull)
            yield break;
        var number = 0;
        foreach (var item in _rows.Select(((OracleXml)inputs[0].AsObject()!).Navigator())) // just looked
        {
            if (item is not XPathNavigator node)
                continue;
            number++;
            var row = new Datum[shape.Fields.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = _fields[i] is { } path ? Field(shape.Fields[i], path.Select(node), nls, inputs) : Datum.Number(number);
            yield return row;
        }
    }

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
