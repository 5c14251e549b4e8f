#pragma warning disable MA0048 // a closed family reads best on one page
namespace Mocks.Http.Templates;

/// <summary>A piece of a template. A tag's location is <c>line:column</c>, as WireMock's engine tells it; empty where it doesn't.</summary>
internal abstract record TemplateNode;

/// <summary>Text between tags, ready as UTF-8.</summary>
internal sealed record TextNode(ReadOnlyMemory<byte> Utf8) : TemplateNode;

/// <summary><c>{{expression}}</c>.</summary>
/// <param name="Escaped">Whether the signs of HTML are written as entities.</param>
internal sealed record OutputNode(TemplateExpression Expression, bool Escaped, string Location) : TemplateNode;

/// <summary><c>{{#name arguments as |x|}} … {{else}} … {{/name}}</c>.</summary>
internal sealed record BlockNode(
    CallExpression Call, IReadOnlyList<string> Parameters, IReadOnlyList<TemplateNode> Body, IReadOnlyList<TemplateNode> Inverse,
    string Location) : TemplateNode;

/// <summary>What a tag evaluates.</summary>
internal abstract record TemplateExpression;

/// <summary>A string, number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
internal sealed record LiteralExpression(object? Value) : TemplateExpression;

/// <summary><c>a.b.[0]</c>, <c>../a</c>, <c>this</c>, <c>@index</c>.</summary>
/// <param name="Up">How many contexts to go up.</param>
/// <param name="Data">A variable of the engine: <c>@index</c>, <c>@root</c>.</param>
/// <param name="Relative">Starts at the context itself (<c>this.a</c>), not at a name in scope.</param>
internal sealed record PathExpression(int Up, bool Data, bool Relative, IReadOnlyList<string> Segments) : TemplateExpression
{
    public string Text => string.Join('.', Segments);
}

/// <summary>A helper with arguments, or a path when no helper has its name.</summary>
internal sealed record CallExpression(
    TemplateExpression Target, TemplateHelper? Helper, IReadOnlyList<TemplateExpression> Arguments,
    IReadOnlyList<KeyValuePair<string, TemplateExpression>> Options) : TemplateExpression;
