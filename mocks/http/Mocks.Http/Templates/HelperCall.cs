namespace Mocks.Http.Templates;

/// <summary>One call of a helper: its arguments, evaluated when asked for, and its block, if it has one.</summary>
internal sealed class HelperCall(TemplateRun run, CallExpression call, TemplateScope scope, BlockNode? block)
{
    public TemplateRun Run => run;

    public TemplateServices Services => run.Services;

    public TemplateScope Scope => scope;

    public int Count => call.Arguments.Count;

    public bool IsBlock => block is not null;

    public IReadOnlyList<string> BlockParameters => block?.Parameters ?? [];

    /// <summary>Null when there is no such argument.</summary>
    public object? Argument(int index) => index < Count ? run.Evaluate(call.Arguments[index], scope, null) : null;

    /// <exception cref="HelperException">There is no such argument, or it is null.</exception>
    public string RequiredText(int index) => Argument(index) is { } value ? TemplateValue.Text(value) : throw HelperException.Null();

    public string Text(int index) => TemplateValue.Text(Argument(index));

    public bool Has(string option) => call.Options.Any(pair => pair.Key == option);

    public object? Option(string name)
    {
        foreach (var (key, expression) in call.Options)
        {
            if (key == name)
                return run.Evaluate(expression, scope, null);
        }

        return null;
    }

    /// <summary>The options that a helper takes as they come, such as <c>array</c>'s or the parameters of <c>formatJson</c>.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Options =>
        call.Options.Select(pair => new KeyValuePair<string, object?>(pair.Key, run.Evaluate(pair.Value, scope, null)));

    public string? TextOption(string name) => Option(name) is { } value ? TemplateValue.Text(value) : null;

    /// <summary>Writes the block's body with another context, which <paramref name="value"/> is and <paramref name="names"/> add to.</summary>
    public void RenderBody(object? value, params ReadOnlySpan<(string Name, object? Value)> names)
    {
        if (block is null)
            return;
        var inner = new TemplateScope(value, scope);
        foreach (var (name, item) in names)
        {
            if (name.Length > 0)
                inner.Set(name, item);
        }

        run.Render(block.Body, inner);
    }

    /// <summary>Writes the block's body in the present context.</summary>
    public void RenderBody()
    {
        if (block is not null)
            run.Render(block.Body, scope);
    }

    public void RenderInverse()
    {
        if (block is not null)
            run.Render(block.Inverse, scope);
    }

    /// <summary>What the block's body writes, as text.</summary>
    public string CaptureBody() => block is null ? "" : run.Capture(block.Body, scope);

    /// <summary>What the block's body writes with another context, as text.</summary>
    public string CaptureBody(object? value, string? name)
    {
        if (block is null)
            return "";
        var inner = new TemplateScope(value, scope);
        if (name is not null)
            inner.Set(name, value);
        return run.Capture(block.Body, inner);
    }

    /// <summary>
    /// A condition's result: as a block it writes the body or the inverse; in a tag it is the option <c>yes</c> or <c>no</c>,
    /// or the flag itself.
    /// </summary>
    public object? Decide(bool condition)
    {
        if (!IsBlock)
            return condition ? Option("yes") ?? true : Option("no") ?? false;
        if (condition)
            RenderBody();
        else
            RenderInverse();
        return null;
    }
}
