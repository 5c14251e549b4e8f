using System.Text;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>JSON$DOM: the nodes of JSON documents by number, for JSON_OBJECT_T and its kin. They live as long as the session.</summary>
internal sealed class JsonDom : NativePackage
{
    private const int InvalidJson = 40441;
    private const int WrongType = 40587;

    public override string Name => "JSON$DOM";

    public override bool IsVisible => false;

    public override string Specification => """
        PACKAGE JSON$DOM AS
          FUNCTION parse(jsn IN CLOB) RETURN NUMBER;
          FUNCTION parse_bytes(jsn IN BLOB) RETURN NUMBER;
          FUNCTION parse_object(jsn IN CLOB) RETURN NUMBER;
          FUNCTION parse_array(jsn IN CLOB) RETURN NUMBER;
          FUNCTION as_object(node IN NUMBER) RETURN NUMBER;
          FUNCTION as_array(node IN NUMBER) RETURN NUMBER;
          FUNCTION new_object RETURN NUMBER;
          FUNCTION new_array RETURN NUMBER;
          FUNCTION new_null RETURN NUMBER;
          FUNCTION scalar(val IN VARCHAR2) RETURN NUMBER;
          FUNCTION scalar(val IN CLOB) RETURN NUMBER;
          FUNCTION scalar(val IN NUMBER) RETURN NUMBER;
          FUNCTION scalar(val IN BOOLEAN) RETURN NUMBER;
          FUNCTION scalar(val IN DATE) RETURN NUMBER;
          FUNCTION scalar(val IN TIMESTAMP) RETURN NUMBER;
          FUNCTION element_of(node IN NUMBER) RETURN SYS.JSON_ELEMENT_T;
          FUNCTION kind(node IN NUMBER) RETURN VARCHAR2;
          FUNCTION type_of(node IN NUMBER) RETURN VARCHAR2;
          FUNCTION text(node IN NUMBER) RETURN CLOB;
          FUNCTION string_of(node IN NUMBER) RETURN CLOB;
          FUNCTION num(node IN NUMBER) RETURN NUMBER;
          FUNCTION truth(node IN NUMBER) RETURN BOOLEAN;
          FUNCTION moment(node IN NUMBER) RETURN DATE;
          FUNCTION instant(node IN NUMBER) RETURN TIMESTAMP;
          FUNCTION count_of(node IN NUMBER) RETURN NUMBER;
          FUNCTION copy_of(node IN NUMBER) RETURN NUMBER;
          FUNCTION keys_of(node IN NUMBER) RETURN SYS.JSON_KEY_LIST;
          FUNCTION member_of(node IN NUMBER, key IN VARCHAR2) RETURN NUMBER;
          FUNCTION item_of(node IN NUMBER, pos IN NUMBER) RETURN NUMBER;
          PROCEDURE put_member(node IN NUMBER, key IN VARCHAR2, val IN NUMBER);
          PROCEDURE remove_member(node IN NUMBER, key IN VARCHAR2);
          PROCEDURE rename_member(node IN NUMBER, keyold IN VARCHAR2, keynew IN VARCHAR2);
          PROCEDURE append_item(node IN NUMBER, val IN NUMBER);
          PROCEDURE put_item(node IN NUMBER, pos IN NUMBER, val IN NUMBER, overwrite IN BOOLEAN);
          PROCEDURE remove_item(node IN NUMBER, pos IN NUMBER);
          PROCEDURE on_error(node IN NUMBER, value IN NUMBER);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("PARSE", static call => Give(call, Parse(call)));
        routines.Add("PARSE_BYTES", static call => Give(call, Read(Encoding.UTF8.GetString(call[0].AsLob().ToBytes()))));
        routines.Add("PARSE_OBJECT", static call => Give(call, Parse(call) is { Kind: JsonKind.Object } node ? node : throw Ora.Error(WrongType)));
        routines.Add("PARSE_ARRAY", static call => Give(call, Parse(call) is { Kind: JsonKind.Array } node ? node : throw Ora.Error(WrongType)));
        routines.Add("AS_OBJECT", static call => call.Result = Node(call) is { Kind: JsonKind.Object } ? call[0] : throw Ora.Error(WrongType));
        routines.Add("AS_ARRAY", static call => call.Result = Node(call) is { Kind: JsonKind.Array } ? call[0] : throw Ora.Error(WrongType));
        routines.Add("NEW_OBJECT", static call => Give(call, DocumentNode.NewObject()));
        routines.Add("NEW_ARRAY", static call => Give(call, DocumentNode.NewArray()));
        routines.Add("NEW_NULL", static call => Give(call, DocumentNode.Of(JsonScalar.Null)));
        routines.Add("SCALAR", static call => Give(call, DocumentNode.Of(call.IsNull(0) ? JsonScalar.Null : JsonSql.FromSql(call[0], call.TypeOf(0)))));
        routines.Add("ELEMENT_OF", static call => call.Result = Node(call) is { } node ? Element(call, node.Kind) : default);
        Conversions(routines);
        Parts(routines);
    }

    private static void Conversions(NativeRoutines routines)
    {
        routines.Add("KIND", static call => call.Result = Datum.Text(Node(call)?.Kind.ToString().ToUpperInvariant()));
        routines.Add("TYPE_OF", static call => call.Result = Datum.Text(Node(call)?.Kind switch { null => null, JsonKind.Object => "OBJECT", JsonKind.Array => "ARRAY", _ => "SCALAR" }));
        routines.Add("TEXT", static call => call.Result = Node(call) is { } node ? Datum.Lob(Lob.FromText(node.ToValue().ToString())) : default);
        routines.Add("STRING_OF", static call => call.Result = Node(call) switch
        {
            null or { Kind: JsonKind.Null } => default,
            { Scalar: { Kind: JsonKind.Text } text } => Datum.Lob(Lob.FromText(text.Text)),
            var other => Datum.Lob(Lob.FromText(other.ToValue().ToString())),
        });
        routines.Add("NUM", static call => call.Result = Converted(call, OracleType.AnyNumber));
        routines.Add("TRUTH", static call => call.Result = Node(call) is { Scalar: { Kind: JsonKind.Boolean } truth } ? truth.Value : default);
        routines.Add("MOMENT", static call => call.Result = Converted(call, OracleType.Date));
        routines.Add("INSTANT", static call => call.Result = Converted(call, OracleType.Timestamp(9)));
    }

    private static void Parts(NativeRoutines routines)
    {
        routines.Add("COUNT_OF", static call => call.Result = Node(call) switch
        {
            null => default,
            { Kind: JsonKind.Object } o => Datum.Number(o.Members.Count),
            { Kind: JsonKind.Array } array => Datum.Number(array.Items.Count),
            _ => Datum.Number(1),
        });
        routines.Add("COPY_OF", static call => Give(call, Needed(call, 0) is var node ? DocumentNode.Of(node.ToValue()) : null));
        routines.Add("KEYS_OF", static call => call.Result = Needed(call, 0).Members is { Count: > 0 } members
            ? Datum.Object(CollectionValue.Of((CollectionDetail)call.ResultType.Detail!, members.Select(m => Datum.Text(m.Name)))) // the specification says so
            : default);
        routines.Add("MEMBER_OF", static call => Give(call, call.IsNull(1) ? null : Node(call)?.Find(call.Text(1))));
        routines.Add("ITEM_OF", static call => Give(call, call.IsNull(1) ? null : Node(call)?.Items.ElementAtOrDefault((int)call.Integer(1))));
        routines.Add("PUT_MEMBER", static call => Needed(call, 0).Put(call.Text(1), Needed(call, 2)));
        routines.Add("REMOVE_MEMBER", static call => Needed(call, 0).Members.RemoveAll(m => m.Name == call.Text(1)));
        routines.Add("RENAME_MEMBER", static call =>
        {
            var members = Needed(call, 0).Members;
            var at = members.FindIndex(m => m.Name == call.Text(1));
            if (at >= 0)
                members[at] = (call.Text(2), members[at].Value);
        });
        routines.Add("APPEND_ITEM", static call => Needed(call, 0).Items.Add(Needed(call, 1)));
        routines.Add("PUT_ITEM", Put);
        routines.Add("REMOVE_ITEM", static call =>
        {
            if (call.Integer(1) is >= 0 and var at && at < Needed(call, 0).Items.Count)
                Needed(call, 0).Items.RemoveAt((int)at);
        });
        routines.Add("ON_ERROR", static call =>
        {
            if (!call.IsNull(1) && call.Integer(1) != 0)
                throw Ora.Unsupported("ON_ERROR other than 0");
        });
    }

    /// <summary>Before the item at the position or in its place; what lies between the end and the position becomes null.</summary>
    private static void Put(NativeCall call)
    {
        var items = Needed(call, 0).Items;
        var at = (int)call.Integer(1);
        while (items.Count < at)
            items.Add(DocumentNode.Of(JsonScalar.Null));
        if (at < items.Count && !call.IsNull(3) && call[3].AsBoolean())
            items[at] = Needed(call, 2);
        else
            items.Insert(at, Needed(call, 2));
    }

    /// <summary>The node as an object of the type that it has by its kind.</summary>
    private static Datum Element(NativeCall call, JsonKind kind)
    {
        var name = kind switch { JsonKind.Object => "JSON_OBJECT_T", JsonKind.Array => "JSON_ARRAY_T", _ => "JSON_SCALAR_T" };
        var stored = (StoredUnit)call.Session.Catalog.Find("SYS", name)!; // every database has it
        var type = (CompiledType)ProgramLibrary.Of(call.Session.Instance).UnitOf(call.Session, stored);
        return Datum.Object(new ObjectValue((ObjectDetail)type.Symbol.Type.Detail!, [call[0], default])); // it is an object type
    }

    private static DocumentNode Parse(NativeCall call) => Read(call.IsNull(0) ? "" : call[0].AsLob().ToText());

    private static DocumentNode Read(string text)
    {
        try
        {
            return DocumentNode.Of(JsonTextReader.Read(text));
        }
        catch (OraException error) when (error.Code != InvalidJson)
        {
            throw Ora.Error(InvalidJson).WithLines([error.Headline, .. error.Lines]);
        }
    }

    private static void Give(NativeCall call, DocumentNode? node)
    {
        if (node is null)
        {
            call.Result = default;
            return;
        }

        var nodes = call.PlSql.State<List<DocumentNode>>();
        nodes.Add(node);
        call.Result = Datum.Number(nodes.Count);
    }

    private static DocumentNode? Node(NativeCall call, int argument = 0) => call.IsNull(argument) ? null : call.PlSql.State<List<DocumentNode>>()[(int)call.Integer(argument) - 1];

    private static DocumentNode Needed(NativeCall call, int argument) => Node(call, argument) ?? throw Ora.Error(30625);

    /// <summary>NULL for what doesn't convert, as long as ON_ERROR is 0.</summary>
    private static Datum Converted(NativeCall call, OracleType type)
    {
        if (Node(call)?.Scalar is not { } scalar || scalar.Kind is JsonKind.Null or JsonKind.Boolean)
            return default;
        try
        {
            return JsonSql.ToSql(scalar, type);
        }
        catch (OraException)
        {
            return default;
        }
    }
}
