#pragma warning disable MA0048 // a closed family reads best on one page

namespace Mocks.Oracle.Sql.Syntax;

/// <summary>What comes instead of an error or an empty match: ERROR, NULL, TRUE, FALSE, EMPTY, EMPTY ARRAY, EMPTY OBJECT or DEFAULT value.</summary>
internal sealed record JsonHandler(int Position, string Kind, Expression? Default) : SyntaxNode(Position);

/// <summary>JSON_VALUE, JSON_QUERY, JSON_EXISTS, JSON_TEXTCONTAINS, JSON_SERIALIZE, JSON_SCALAR, JSON, JSON_MERGEPATCH: an input, perhaps a path, and clauses.</summary>
internal sealed record JsonFunction(int Position, string Name, Expression Input, Expression? Path) : Expression(Position)
{
    public bool FormatJson { get; init; }

    /// <summary>JSON_TEXTCONTAINS's third argument.</summary>
    public Expression? Search { get; init; }

    public DataType? Returning { get; init; }

    public IReadOnlyList<XmlPassing> Passing { get; init; } = [];

    /// <summary>Such as <c>WITH WRAPPER</c>, <c>PRETTY</c>, <c>ASCII</c>, <c>TRUNCATE</c>, in upper case.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    public JsonHandler? OnError { get; init; }

    public JsonHandler? OnEmpty { get; init; }

    public JsonHandler? OnMismatch { get; init; }
}

/// <summary>JSON_OBJECT and JSON_OBJECTAGG, JSON_ARRAY and JSON_ARRAYAGG.</summary>
internal sealed record JsonConstructor(int Position, string Name, IReadOnlyList<JsonMember> Members) : Expression(Position)
{
    public IReadOnlyList<OrderItem> OrderBy { get; init; } = [];

    /// <summary>ABSENT ON NULL; NULL ON NULL is false; null when not given.</summary>
    public bool? AbsentOnNull { get; init; }

    public DataType? Returning { get; init; }

    public bool Strict { get; init; }

    public bool WithUniqueKeys { get; init; }

    public WindowReference? Over { get; init; }
}

/// <summary>Dot notation with array steps, <c>t.doc.items[0].price</c>; the steps from the first bracket on are in <see cref="Steps"/>.</summary>
internal sealed record JsonAccess(int Position, NameExpression Name, string Steps) : Expression(Position);

/// <summary>A member of an object (Key given), an element of an array, or <c>*</c> / <c>t.*</c> in JSON_OBJECT.</summary>
internal sealed record JsonMember(int Position, Expression? Key, Expression Value, bool FormatJson) : SyntaxNode(Position);

/// <summary>JSON_TRANSFORM(input, operations …).</summary>
internal sealed record JsonTransform(int Position, Expression Input, IReadOnlyList<JsonOperation> Operations) : Expression(Position)
{
    public DataType? Returning { get; init; }
}

/// <summary>SET|INSERT|REPLACE|APPEND|REMOVE|RENAME|KEEP path [= value] [handlers].</summary>
internal sealed record JsonOperation(int Position, string Name, Expression Path, Expression? Value, IReadOnlyList<string> Handlers) : SyntaxNode(Position)
{
    public bool FormatJson { get; init; }

    /// <summary>The value is a path into the document: <c>= PATH '$.b'</c>.</summary>
    public bool IsPathValue { get; init; }
}

/// <summary>XMLELEMENT(name, attributes, content …).</summary>
internal sealed record XmlElement(int Position, Identifier Name, IReadOnlyList<XmlNamed> Attributes, IReadOnlyList<XmlNamed> Content) : Expression(Position);

/// <summary>XMLFOREST(value AS name, …) and XMLCOLATTVAL.</summary>
internal sealed record XmlForest(int Position, IReadOnlyList<XmlNamed> Elements) : Expression(Position);

internal sealed record XmlNamed(int Position, Expression Value, Identifier? Name) : SyntaxNode(Position);

/// <summary>XMLSERIALIZE(DOCUMENT|CONTENT value AS type …), XMLPARSE(DOCUMENT|CONTENT value [WELLFORMED]), XMLCAST(value AS type).</summary>
internal sealed record XmlConversion(int Position, string Name, bool Document, Expression Operand, DataType? Type, IReadOnlyList<string> Options) : Expression(Position);

/// <summary>XMLQUERY(query PASSING … RETURNING CONTENT) and XMLEXISTS(query PASSING …).</summary>
internal sealed record XmlQuery(int Position, string Name, Expression Query, IReadOnlyList<XmlPassing> Passing) : Expression(Position);

/// <summary>XMLROOT(value, VERSION v [, STANDALONE YES|NO]), XMLPI(NAME n, value).</summary>
internal sealed record XmlOther(int Position, string Name, Identifier? Target, IReadOnlyList<Expression> Operands) : Expression(Position);
