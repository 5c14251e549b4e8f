using System.Text.Json.Nodes;
using Bogus;
using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.OpenApi.Data;

/// <summary>Makes numbers within a schema's bounds; where those leave room, what the property's name says.</summary>
internal sealed class NumberMaker(Faker faker)
{
    public JsonNode Whole(Schema schema, string name)
    {
        var (low, high) = Bounds(schema, 1);
        low = decimal.Ceiling(low);
        high = decimal.Floor(high);
        var step = schema.MultipleOf is { } given ? WholeStep(given) : 1m;
        if (schema.MultipleOf is null && UsualRange(name) is var (from, to) && Overlap(ref from, ref to, low, high))
            (low, high) = (from, to);
        var value = On(low, high, step);
        return value is >= long.MinValue and <= long.MaxValue ? JsonValue.Create((long)value) : JsonValue.Create(value);
    }

    public JsonNode Decimal(Schema schema, string name)
    {
        var (low, high) = Bounds(schema, 0.01m);
        if (schema.MultipleOf is { } step)
            return JsonValue.Create(On(low, high, step));
        if (UsualRange(name) is var (from, to) && Overlap(ref from, ref to, low, high))
            (low, high) = (from, to);
        // two decimals if the range has room for them, else as many as it takes
        foreach (var unit in new[] { 0.01m, 0.0001m, 0.00000001m })
        {
            if (high - low >= unit * 2)
                return JsonValue.Create(On(low, high, unit));
        }

        return JsonValue.Create(low + ((high - low) / 2));
    }

    private static (decimal Low, decimal High) Bounds(Schema schema, decimal unit)
    {
        var low = Larger(schema.Minimum, schema.ExclusiveMinimum + unit);
        var high = Smaller(schema.Maximum, schema.ExclusiveMaximum - unit);
        if (low is { } one && high is { } other && one > other)
        {
            // the bounds are nearer to each other than the unit
            low = Larger(schema.Minimum, schema.ExclusiveMinimum);
            high = Smaller(schema.Maximum, schema.ExclusiveMaximum);
        }

        var from = low ?? (high is < 1 ? high.Value - 1000 : 1);
        var to = high ?? Math.Max(1000, from + 1000);
        if (schema.MultipleOf is { } step && high is null)
            to = Math.Max(to, from + (step * 10));
        return (from, to);
    }

    private static decimal? Larger(decimal? left, decimal? right) => left is { } a && right is { } b ? Math.Max(a, b) : left ?? right;

    private static decimal? Smaller(decimal? left, decimal? right) => left is { } a && right is { } b ? Math.Min(a, b) : left ?? right;

    private static decimal WholeStep(decimal step)
    {
        for (var i = 1; i <= 1000; i++)
        {
            if (decimal.IsInteger(step * i))
                return step * i;
        }

        return 1;
    }

    private decimal On(decimal low, decimal high, decimal step)
    {
        var first = decimal.Ceiling(low / step);
        var last = decimal.Floor(high / step);
        if (last <= first)
            return first * step;
        var count = Math.Min(last - first, 1_000_000_000);
        return (first + faker.Random.Long(0, (long)count)) * step;
    }

    private static bool Overlap(ref decimal from, ref decimal to, decimal low, decimal high)
    {
        from = Math.Max(from, low);
        to = Math.Min(to, high);
        return from <= to;
    }

    private static (decimal From, decimal To)? UsualRange(string name) => FieldNames.Plain(name) switch
    {
        "age" => (18, 90),
        "quantity" or "qty" or "count" or "items" => (1, 20),
        "year" or "modelyear" => (1990, 2026),
        "month" => (1, 12),
        "day" => (1, 28),
        "hour" => (0, 23),
        "minute" or "second" => (0, 59),
        "percent" or "percentage" or "progress" or "score" => (0, 100),
        "rating" or "stars" => (1, 5),
        "latitude" or "lat" => (-90, 90),
        "longitude" or "lng" or "lon" => (-180, 180),
        "port" => (1024, 65535),
        "page" or "version" => (1, 10),
        "pagesize" or "limit" or "perpage" => (10, 100),
        "offset" => (0, 100),
        "price" or "amount" or "cost" or "fee" or "unitprice" or "balance" => (1, 1000),
        "timestamp" => (1735689600, 1767225600),
        _ => null,
    };
}
