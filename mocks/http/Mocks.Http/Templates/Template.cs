namespace Mocks.Http.Templates;

/// <summary>A Handlebars template, compiled once; safe from any thread.</summary>
internal sealed class Template(IReadOnlyList<TemplateNode> nodes)
{
    /// <exception cref="TemplateException">The text is no template.</exception>
    public static Template Compile(string text, TemplateHelpers helpers) => new(new TemplateParser(text, helpers).Parse());

    /// <summary>A text without tags.</summary>
    public static Template Literal(string text) => new([new TextNode(System.Text.Encoding.UTF8.GetBytes(text))]);

    /// <summary>The rendered text as UTF-8.</summary>
    /// <exception cref="TemplateException">The template writes or does more than it may.</exception>
    public ReadOnlyMemory<byte> Render(TemplateServices services, object? model)
    {
        if (nodes is [TextNode only])
            return only.Utf8;
        var run = new TemplateRun(services, model);
        run.Render(nodes, run.Root);
        return run.Output.Utf8;
    }
}
