using System.Globalization;

namespace Mocks.Http.Templates.DotNet;

/// <summary>What Handlebars itself has, as its .NET engine does it: <c>each</c> tells of first and last by flags.</summary>
internal static class DotNetBlocks
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["if"] = call => call.Count == 0 ? throw new HelperException("Sequence contains no elements") : call.Decide(TemplateValue.IsTrue(call.Argument(0)));
        helpers["unless"] = call => call.Count == 0 ? throw new HelperException("Sequence contains no elements") : call.Decide(!TemplateValue.IsTrue(call.Argument(0)));
        helpers["each"] = Each;
        helpers["with"] = With;
        helpers["lookup"] = call => call.Count is 2 or 3
            ? TemplateValue.TryGet(call.Argument(0), call.Text(1), out var value) ? value : call.Argument(2)
            : throw new HelperException("{{lookup}} helper must have two or three arguments");
        helpers["log"] = _ => null;
    }

    private static object? Each(HelperCall call)
    {
        var value = call.Argument(0);
        IReadOnlyList<KeyValuePair<string, object?>> items = value switch
        {
            null => [],
            _ when TemplateValue.IsList(value) => [.. TemplateValue.Items(value).Select((item, at) => new KeyValuePair<string, object?>(at.ToString(CultureInfo.InvariantCulture), item))],
            ITemplateObject map => [.. map.Properties],
            _ => [],
        };
        var isList = TemplateValue.IsList(value);
        for (var i = 0; i < items.Count; i++)
        {
            var (name, item) = items[i];
            object key = isList ? (long)i : name;
            call.RenderBody(
                item, ("@index", (long)i), ("@key", key), ("@value", item), ("value", item), ("@first", new DotNetScalar(i == 0)), ("@last", new DotNetScalar(i == items.Count - 1)),
                (Parameter(call, 0), item), (Parameter(call, 1), key));
        }

        if (items.Count == 0)
            call.RenderInverse();
        return null;
    }

    private static object? With(HelperCall call)
    {
        var value = call.Argument(0);
        if (TemplateValue.IsTrue(value))
            call.RenderBody(value, (Parameter(call, 0), value));
        else
            call.RenderInverse();
        return null;
    }

    private static string Parameter(HelperCall call, int at) => call.BlockParameters.Count > at ? call.BlockParameters[at] : "";
}
