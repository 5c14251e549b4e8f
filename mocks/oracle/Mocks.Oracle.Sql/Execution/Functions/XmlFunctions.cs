using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Xml;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>Functions of XML that need no syntax of their own, methods of XMLTYPE (XMLTYPE.name here) and DBMS_XMLGEN.</summary>
internal static class XmlFunctions
{
    private static readonly OracleType Text = OracleType.Varchar2(OracleType.MaxSqlBytes);

    public static IEnumerable<ScalarFunction> All =>
    [
        Constructor("XMLTYPE"),
        Constructor("XMLTYPE.CREATEXML"),
        new("XMLCONCAT", 1, int.MaxValue, static _ => new FunctionSignature(OracleType.Xml, [OracleType.Xml], static (_, v) => Concatenate(v))) { AcceptsNull = true },
        new("XMLCOMMENT", 1, 1, static _ => new FunctionSignature(OracleType.Xml, [Text], static (_, v) => Datum.Object(new OracleXml($"<!--{v[0].AsText()}-->")))),
        new("XMLCDATA", 1, 1, static _ => new FunctionSignature(OracleType.Xml, [Text], static (_, v) => Datum.Object(new OracleXml($"<![CDATA[{v[0].AsText()}]]>")))),
        new("XMLTYPE.EXTRACT", 2, 3, static _ => new FunctionSignature(OracleType.Xml, [OracleType.Xml, Text, Text], static (_, v) => XmlPath.Fragment(Select(v)))),
        new("EXTRACTVALUE", 2, 3, static _ => new FunctionSignature(Text, [OracleType.Xml, Text, Text], static (_, v) => Single(Select(v)))),
        ExistsNode("EXISTSNODE"),
        ExistsNode("XMLTYPE.EXISTSNODE"),
        new("XMLTYPE.GETCLOBVAL", 1, 1, static _ => new FunctionSignature(OracleType.Clob, [OracleType.Xml], static (_, v) => Datum.Lob(Lob.FromText(Xml(v[0]).Text)))),
        new("XMLTYPE.GETSTRINGVAL", 1, 1, static _ => new FunctionSignature(Text, [OracleType.Xml], static (_, v) => Datum.Text(Xml(v[0]).Text))),
        new("XMLTYPE.GETNUMBERVAL", 1, 1, static _ => new FunctionSignature(OracleType.AnyNumber, [OracleType.Xml], static (_, v) => Datum.Number(OracleNumber.Parse(Xml(v[0]).Navigator().Value)))),
        new("XMLTYPE.GETROOTELEMENT", 1, 1, static _ => new FunctionSignature(Text, [OracleType.Xml], static (_, v) => Datum.Text(XmlPath.TextOf(XmlPath.Of("name(/*)").Select(Xml(v[0]).Navigator())[0])))),
        OfQuery("DBMS_XMLGEN.GETXMLTYPE", OracleType.Xml, static text => Datum.Object(new OracleXml(text))),
        OfQuery("DBMS_XMLGEN.GETXML", OracleType.Clob, static text => Datum.Lob(Lob.FromText("<?xml version=\"1.0\"?>\n" + text))),
        new("DBMS_XMLGEN.CONVERT", 1, 2, static _ => new FunctionSignature(Text, [Text, OracleType.AnyNumber], static (_, v) =>
            Datum.Text(v.Length > 1 && !v[1].AsNumber().IsZero ? System.Net.WebUtility.HtmlDecode(v[0].AsText()) : OracleXml.Escape(v[0].AsText())))),
    ];

    /// <summary>Of a query's text, or of a context by its number.</summary>
    private static ScalarFunction OfQuery(string name, OracleType result, Func<string, Datum> make) => new(name, 1, 2, arguments => arguments[0].Type.IsNumber
        ? new FunctionSignature(result, [OracleType.AnyNumber, null], (frame, v) => frame.Session.XmlContext(v[0]).Next() is { } text ? make(text) : default)
        : new FunctionSignature(result, [Text, null], (frame, v) => XmlOfQuery.Run(frame.Session, v[0].AsText()) is { } text ? make(text) : default))
    { IsDeterministic = false };

    private static ScalarFunction Constructor(string name) => new(name, 1, 4, static arguments => arguments[0].Type.Kind == OracleTypeKind.Cursor
        ? throw Ora.Unsupported("XMLTYPE of a cursor")
        : new FunctionSignature(OracleType.Xml, [OracleType.Clob, null, null, null], static (_, v) => Datum.Object(OracleXml.Parse(v[0].AsLob().ToText()))));

    private static OracleXml Xml(Datum value) => (OracleXml)value.AsObject()!; // bodies are not called with NULL

    private static ScalarFunction ExistsNode(string name) => new(name, 2, 3, static _ =>
        new FunctionSignature(OracleType.AnyNumber, [OracleType.Xml, Text, Text], static (_, v) => Datum.Number(Select(v).Count > 0 ? 1 : 0)));

    private static List<object> Select(Datum[] values) =>
        new XmlPath(values[1].AsText(), values.Length > 2 ? XmlNamespaces.Parse(values[2].AsText()) : []).Select(Xml(values[0]).Navigator());

    private static Datum Single(List<object> items) => items.Count switch
    {
        0 => default,
        1 => Datum.Text(XmlPath.TextOf(items[0])),
        _ => throw Ora.Error(19025),
    };

    private static Datum Concatenate(Datum[] values)
    {
        var parts = values.Where(v => !v.IsNull).Select(v => Xml(v).Text).ToList();
        return parts.Count == 0 ? default : Datum.Object(new OracleXml(string.Concat(parts)));
    }
}
