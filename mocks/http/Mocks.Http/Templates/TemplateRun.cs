using System.Text.Json;
using Mocks.Http.Json;

namespace Mocks.Http.Templates;

/// <summary>One rendering: its output, its stack of contexts, and the limits on its work.</summary>
internal sealed class TemplateRun(TemplateServices services, object? model)
{
    // a loop over the largest dataset of a set is far below this
    private const int MostSteps = 20_000_000;

    private int _steps;
    private string? _jsonText;
    private JsonElement? _json;

    public TemplateServices Services => services;

    public TemplateOutput Output { get; private set; } = new();

    public TemplateScope Root { get; } = new(model, null);

    public void Render(IReadOnlyList<TemplateNode> nodes, TemplateScope scope)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (++_steps > MostSteps)
                throw new TemplateException($"the template takes more than {MostSteps} steps");
            switch (nodes[i])
            {
                case TextNode text:
                    Output.Write(text.Utf8.Span);
                    break;
                case OutputNode output:
                    RenderOutput(output, scope);
                    break;
                case BlockNode block:
                    RenderBlock(block, scope);
                    break;
            }
        }
    }

    /// <summary>A text as JSON, as paths see it; the same text, as a body that several calls look at, is parsed once.</summary>
    public JsonElement? ParseJson(string text)
    {
        if (!ReferenceEquals(text, _jsonText))
        {
            _jsonText = text;
            _json = JsonBytes.TryParseBare(text, out var json) ? json : null;
        }

        return _json;
    }

    /// <summary>What the nodes write, as text, instead of writing it.</summary>
    public string Capture(IReadOnlyList<TemplateNode> nodes, TemplateScope scope)
    {
        var output = Output;
        Output = new TemplateOutput();
        try
        {
            Render(nodes, scope);
            return Output.ToString();
        }
        finally
        {
            Output = output;
        }
    }

    public object? Evaluate(TemplateExpression expression, TemplateScope scope, BlockNode? block)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                return literal.Value;
            case PathExpression path:
                return Lookup(path, scope);
            case CallExpression { Helper: { } helper } call:
                if (++_steps > MostSteps)
                    throw new TemplateException($"the template takes more than {MostSteps} steps");
                return helper(new HelperCall(this, call, scope, block));
            case CallExpression call:
                return Evaluate(call.Target, scope, block);
            default:
                return null;
        }
    }

    private void RenderOutput(OutputNode output, TemplateScope scope)
    {
        try
        {
            if (Evaluate(output.Expression, scope, null) is { } value)
                Output.Write(output.Escaped ? HtmlText.Escape(TemplateValue.Text(value)) : TemplateValue.Text(value));
        }
        catch (HelperException exception)
        {
            throw Located(exception, output.Location);
        }
    }

    private void RenderBlock(BlockNode block, TemplateScope scope)
    {
        object? value;
        try
        {
            value = Evaluate(block.Call, scope, block);
        }
        catch (HelperException exception)
        {
            throw Located(exception, block.Location);
        }

        if (block.Call.Helper is not null)
        {
            if (value is not null)
                Output.Write(TemplateValue.Text(value));
            return;
        }

        // Mustache's section: a list repeats, an object is the context, a flag decides
        if (!TemplateValue.IsTrue(value))
        {
            Render(block.Inverse, scope);
        }
        else if (TemplateValue.IsList(value))
        {
            foreach (var item in TemplateValue.Items(value))
                Render(block.Body, new TemplateScope(item, scope));
        }
        else
        {
            Render(block.Body, value is bool ? scope : new TemplateScope(value, scope));
        }
    }

    private static TemplateException Located(HelperException exception, string location) =>
        new(location.Length == 0 ? exception.Message : $"{location}: {exception.Message}");

    private object? Lookup(PathExpression path, TemplateScope scope)
    {
        var at = scope;
        for (var i = 0; i < path.Up && at.Parent is not null; i++)
            at = at.Parent;
        var segments = path.Segments;
        if (segments.Count == 0)
            return at.Value;
        object? value = null;
        if (path.Data)
        {
            value = LookupData(segments[0], at);
        }
        else if (path.Relative)
        {
            if (!at.TryGetName(segments[0], out value) && !TemplateValue.TryGet(at.Value, segments[0], out value))
                return null;
        }
        else
        {
            TemplateScope? holder = at;
            while (holder is not null && !holder.TryGetName(segments[0], out value) && !TemplateValue.TryGet(holder.Value, segments[0], out value))
                holder = holder.Parent;
            if (holder is null)
                return null;
        }

        for (var i = 1; i < segments.Count; i++)
        {
            if (!TemplateValue.TryGet(value, segments[i], out value))
                return null;
        }

        return value;
    }

    private object? LookupData(string name, TemplateScope scope)
    {
        if (name == "root")
            return Root.Value;
        for (TemplateScope? holder = scope; holder is not null; holder = holder.Parent)
        {
            if (holder.TryGetName("@" + name, out var value))
                return value;
        }

        return null;
    }
}
