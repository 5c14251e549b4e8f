using System.Text;
using System.Xml;
using System.Xml.Linq;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Expressions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Xml;

/// <summary>Makes closures of the functions of SQL/XML.</summary>
internal static class XmlCompiler
{
    public static Evaluator Compile(ExpressionCompiler compiler, BoundXml xml)
    {
        var operands = compiler.Compile(xml.Children);
        OracleType[] types = [.. xml.Children.Select(c => c.Type)];
        var (call, type) = (xml.Call, xml.Type);
        switch (call.Name)
        {
            case "XMLELEMENT":
                return frame => Datum.Object(new OracleXml(Element(call, operands, types, frame)));
            case "XMLFOREST":
                return frame => Forest(call, operands, types, frame);
            case "XMLPARSE":
                var isFragment = !call.Document;
                return frame => operands[0](frame) is { IsNull: false } text ? Datum.Object(OracleXml.Parse(text.AsLob().ToText(), isFragment)) : default;
            case "XMLSERIALIZE":
                var indents = call.Options.Contains("INDENT") && !call.Options.Contains("NO");
                return frame => operands[0](frame) is { IsNull: false } value ? Serialize((OracleXml)value.AsObject()!, type, indents, frame) : default; // just looked
            case "XMLCAST":
                return frame => operands[0](frame) is { IsNull: false } value
                    ? SqlConversion.Cast(Datum.Text(((OracleXml)value.AsObject()!).Navigator().Value), OracleType.Varchar2(0), type, frame.Session.Nls) // just looked
                    : default;
            case "XMLROOT":
                return frame => operands[0](frame) is { IsNull: false } value ? Root((OracleXml)value.AsObject()!, operands, frame) : default; // just looked
            case "XMLPI":
                return frame => Datum.Object(new OracleXml($"<?{call.Target}{(operands.Length > 0 ? " " + operands[0](frame).AsText() : "")}?>"));
            case "XMLQUERY" or "XMLEXISTS":
                var path = new XmlPath(call.Target, []);
                return frame => Query(call, path, operands, frame);
            default:
                throw Ora.Unsupported(call.Name, xml.Position);
        }
    }

    private static string Element(XmlCall call, Evaluator[] operands, OracleType[] types, Frame frame)
    {
        var text = new StringBuilder("<").Append(call.Target);
        for (var i = 0; i < call.Names.Count; i++)
        {
            var value = operands[i](frame);
            if (!value.IsNull)
                text.Append(' ').Append(call.Names[i]).Append("=\"").Append(XmlContent.Of(value, types[i], frame.Session.Nls)).Append('"');
        }

        text.Append('>');
        for (var i = call.Names.Count; i < operands.Length; i++)
            text.Append(XmlContent.Of(operands[i](frame), types[i], frame.Session.Nls));
        return text.Append("</").Append(call.Target).Append('>').ToString();
    }

    private static Datum Forest(XmlCall call, Evaluator[] operands, OracleType[] types, Frame frame)
    {
        var text = new StringBuilder();
        for (var i = 0; i < operands.Length; i++)
        {
            var value = operands[i](frame);
            var name = XmlName.Of(call.Names[i]);
            if (!value.IsNull)
                text.Append('<').Append(name).Append('>').Append(XmlContent.Of(value, types[i], frame.Session.Nls)).Append("</").Append(name).Append('>');
        }

        return text.Length == 0 ? default : Datum.Object(new OracleXml(text.ToString()));
    }

    private static Datum Serialize(OracleXml xml, OracleType type, bool indents, Frame frame)
    {
        var text = xml.Text;
        if (indents)
            text = Indented(text);
        return type.IsCharacterLob
            ? Datum.Lob(Lob.FromText(text))
            : SqlConversion.Measure(text, type) > type.Length ? throw Ora.Error(19011) : SqlConversion.Convert(Datum.Text(text), OracleType.Varchar2(0), type, frame.Session.Nls);
    }

    private static string Indented(string text)
    {
        try
        {
            return XElement.Parse(text).ToString(SaveOptions.None).ReplaceLineEndings("\n").Replace(" />", "/>", StringComparison.Ordinal);
        }
        catch (XmlException)
        {
            return text; // a fragment of several nodes has no levels
        }
    }

    private static Datum Root(OracleXml xml, Evaluator[] operands, Frame frame)
    {
        var version = operands.Length > 1 ? operands[1](frame).AsText() : "";
        var standalone = operands.Length > 2 ? $" standalone=\"{operands[2](frame).AsText().ToLowerInvariant()}\"" : "";
        return Datum.Object(new OracleXml($"<?xml version=\"{(version.Length > 0 ? version : "1.0")}\"{standalone}?>\n{xml.Text}"));
    }

    private static Datum Query(XmlCall call, XmlPath path, Evaluator[] operands, Frame frame)
    {
        var input = operands.Length > 0 ? operands[0](frame) : default;
        var exists = call.Name == "XMLEXISTS";
        if (input.IsNull)
            return exists ? Datum.False : default;
        var items = path.Select(((OracleXml)input.AsObject()!).Navigator()); // just looked
        return exists ? Datum.Boolean(items is [bool only] ? only : items.Count > 0) : XmlPath.Fragment(items);
    }
}
