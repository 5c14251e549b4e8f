namespace Mocks.Http.Templates;

/// <summary>A Handlebars template, compiled once; safe from any thread.</summary>
internal sealed class Template(IReadOnlyList<TemplateNode> nodes, string? broken = null)
{
    /// <exception cref="TemplateException">The text is no template.</exception>
    public static Template Compile(string text, TemplateHelpers helpers) => new(new TemplateParser(text, helpers).Parse());

    /// <summary>A text without tags.</summary>
    public static Template Literal(string text) => new([new TextNode(System.Text.Encoding.UTF8.GetBytes(text))]);

    /// <summary>One that can't be read: each rendering fails with what was wrong.</summary>
    public static Template Broken(string message) => new([], message);

    /// <summary>The rendered text as UTF-8.</summary>
    /// <exception cref="TemplateException">The template writes or does more than it may.</exception>
    public ReadOnlyMemory<byte> Render(TemplateServices services, object? model)
    {
        if (broken is not null)
            throw new TemplateException(broken);
        if (nodes is [TextNode only])
            return only.Utf8;
        var run = new TemplateRun(services, model);
        run.Render(nodes, run.Root);
        return run.Output.Utf8;
    }

    /// <summary>The value of a template that is a path and nothing else, whatever its kind; of any other the rendered text.</summary>
    /// <param name="isPath">Which of the two it is.</param>
    /// <exception cref="TemplateException">As of <see cref="Render"/>.</exception>
    public object? Value(TemplateServices services, object? model, out bool isPath)
    {
        isPath = nodes is [OutputNode { Expression: PathExpression }];
        if (!isPath)
            return System.Text.Encoding.UTF8.GetString(Render(services, model).Span);
        var run = new TemplateRun(services, model);
        return run.Evaluate(((OutputNode)nodes[0]).Expression, run.Root, null);
    }
}
