namespace Mocks.Http.Templates.Helpers;

/// <summary>Lists: making them, adding, removing, joining, counting.</summary>
internal static class ListHelpers
{
    private const int Longest = 1_000_000;

    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["array"] = call => Enumerable.Range(0, call.Count).Select(call.Argument).ToList();
        helpers["range"] = Range;
        helpers["arrayAdd"] = Add;
        helpers["arrayRemove"] = Remove;
        helpers["arrayJoin"] = Join;
        helpers["size"] = call => Size(call.Count == 0 ? call.Scope.Value : call.Argument(0));
    }

    private static object? Range(HelperCall call)
    {
        if (call.Count < 2)
            return "[ERROR: The range helper requires both lower and upper bounds as integer parameters]";
        if (TemplateValue.Number(call.Argument(0)) is not { } from)
            throw HelperException.Number(call.Text(0));
        if (TemplateValue.Number(call.Argument(1)) is not { } to)
            throw HelperException.Number(call.Text(1));
        if (to < from - 1)
            throw HelperException.Argument($"{(long)to - (long)from + 1}");
        var count = Math.Min((long)to - (long)from + 1, Longest);
        return Enumerable.Range(0, (int)Math.Max(0, count)).Select(i => (object?)((long)from + i)).ToList();
    }

    private static object? Add(HelperCall call)
    {
        if (call.Argument(0) is null)
            return new List<object?>();
        var items = TemplateValue.Items(call.Argument(0)).ToList();
        var at = call.TextOption("position") switch
        {
            null or "end" => items.Count,
            "start" => 0,
            var text => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var position) ? position : -1,
        };
        if (at < 0 || at > items.Count)
            return "[ERROR: position must be greater than or equal to 0 and less than or equal to the size of the list]";
        items.Insert(at, call.Argument(1));
        return items;
    }

    private static object? Remove(HelperCall call)
    {
        var items = TemplateValue.Items(call.Argument(0)).ToList();
        var at = call.TextOption("position") switch
        {
            null or "end" => items.Count - 1,
            "start" => 0,
            var text => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var position) ? position : -1,
        };
        if (at < 0 || at >= items.Count)
            return items.Count == 0 ? items : "[ERROR: position must be greater than or equal to 0 and less than or equal to the size of the list]";
        items.RemoveAt(at);
        return items;
    }

    /// <summary><c>{{arrayJoin ',' list prefix='[' suffix=']'}}</c>, or as a block that writes each item.</summary>
    private static object? Join(HelperCall call)
    {
        if (call.Argument(0) is not string)
            return "[ERROR: Separator parameter must be a String]";
        if (call.Argument(1) is null)
            return "[ERROR: The parameter must be list]";
        var items = TemplateValue.Items(call.Argument(1));
        var texts = call.IsBlock
            ? items.Select((item, at) =>
            {
                call.Scope.Set("@index", (long)at);
                return call.CaptureBody(item, call.BlockParameters.Count > 0 ? call.BlockParameters[0] : null);
            })
            : items.Select(TemplateValue.Text);
        // around nothing nothing is put
        return items.Count == 0 ? "" : (call.TextOption("prefix") ?? "") + string.Join(call.Text(0), texts) + (call.TextOption("suffix") ?? "");
    }

    private static object? Size(object? value) => value switch
    {
        null => throw HelperException.Null(method: "getClass"),
        string text => (long)text.Length,
        TemplateMap map => (long)map.Count,
        InnerObject map => (long)map.Properties.Count(),
        System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Object } json => (long)json.EnumerateObject().Count(),
        bool or int or long or double or decimal or TemplateDate => null,
        _ => (long)TemplateValue.Items(value).Count,
    };
}
