using System.Globalization;

namespace Mocks.Http.Templates.Helpers;

/// <summary>What Handlebars itself has: <c>if</c>, <c>unless</c>, <c>each</c>, <c>with</c>, <c>lookup</c>; and variables: <c>assign</c>, <c>val</c>.</summary>
internal static class BlockHelpers
{
    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["if"] = call => call.Decide(TemplateValue.IsTrue(call.Argument(0)));
        helpers["unless"] = call => call.Decide(!TemplateValue.IsTrue(call.Argument(0)));
        helpers["each"] = Each;
        helpers["with"] = With;
        // what is not there gives the whole that it was looked for in
        helpers["lookup"] = call => call.Argument(0) is { } whole ? TemplateValue.TryGet(whole, call.Text(1), out var value) && value is not null ? value : TemplateValue.Text(whole) : null;
        helpers["log"] = _ => null;
        helpers["assign"] = Assign;
        helpers["val"] = Val;
        AddDatasetsTo(helpers);
    }

    /// <summary>What concerns datasets alone, which WireMock has not.</summary>
    public static void AddDatasetsTo(Dictionary<string, TemplateHelper> helpers) => helpers["find"] = Find;

    private static object? Each(HelperCall call)
    {
        var value = call.Argument(0);
        if (value is not null && !TemplateValue.IsList(value))
        {
            EachProperty(call, [.. Properties(value)]);
            return null;
        }

        var items = TemplateValue.Items(value);
        if (items.Count == 0)
        {
            call.RenderInverse();
            return null;
        }

        for (var i = 0; i < items.Count; i++)
        {
            call.RenderBody(
                items[i], ("@index", (long)i), ("@index_1", i + 1L), ("@key", (long)i), ("@first", i == 0 ? "first" : ""),
                ("@last", i == items.Count - 1 ? "last" : ""), ("@odd", i % 2 == 0 ? "" : "odd"), ("@even", i % 2 == 0 ? "even" : ""),
                (First(call), items[i]), (Second(call), (long)i));
        }

        return null;
    }

    private static void EachProperty(HelperCall call, IReadOnlyList<KeyValuePair<string, object?>> properties)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            var (name, property) = properties[i];
            call.RenderBody(
                property, ("@key", name), ("@index", (long)i), ("@first", i == 0 ? "first" : ""), ("@last", i == properties.Count - 1 ? "last" : ""),
                (First(call), property), (Second(call), name));
        }

        if (properties.Count == 0)
            call.RenderInverse();
    }

    private static object? With(HelperCall call)
    {
        var value = call.Argument(0);
        if (TemplateValue.IsTrue(value))
            call.RenderBody(value, (First(call), value));
        else
            call.RenderInverse();
        return null;
    }

    /// <summary><c>{{#assign 'x'}} … {{/assign}}</c>.</summary>
    private static object? Assign(HelperCall call)
    {
        call.Scope.Set(call.Text(0), call.CaptureBody());
        return null;
    }

    /// <summary><c>{{val request.query.x or='default' assign='x'}}</c>.</summary>
    private static object? Val(HelperCall call)
    {
        var value = call.Argument(0);
        if (value is null && call.Has("or"))
            value = call.Option("or");
        if (call.TextOption("assign") is not { } name)
            return value;
        call.Scope.Set(name, value);
        return null;
    }

    /// <summary><c>{{find people 'uid' request.query.uid}}</c>: the first row of a dataset or list whose property has the value.</summary>
    private static object? Find(HelperCall call)
    {
        var name = call.Text(1);
        var wanted = call.Text(2);
        return TemplateValue.Items(call.Argument(0)).FirstOrDefault(
            item => TemplateValue.TryGet(item, name, out var value) && TemplateValue.Text(value) == wanted);
    }

    public static IEnumerable<KeyValuePair<string, object?>> Properties(object? value) => value switch
    {
        ITemplateObject map => map.Properties,
        System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Object } json =>
            json.EnumerateObject().Select(property => new KeyValuePair<string, object?>(property.Name, TemplateValue.Inner(property.Value))),
        string or bool or int or long or double => JavaBean.Properties(value),
        _ => TemplateValue.Items(value).Select((item, at) => new KeyValuePair<string, object?>(at.ToString(CultureInfo.InvariantCulture), item)),
    };

    private static string First(HelperCall call) => call.BlockParameters.Count > 0 ? call.BlockParameters[0] : "";

    private static string Second(HelperCall call) => call.BlockParameters.Count > 1 ? call.BlockParameters[1] : "";
}
