namespace Mocks.Http.Templates.Helpers;

/// <summary>Random values, repeatable by seed.</summary>
internal static class RandomHelpers
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";
    private const string Symbols = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private const int Longest = 1_000_000;

    public static void AddTo(Dictionary<string, TemplateHelper> helpers)
    {
        helpers["randomValue"] = RandomValue;
        helpers["randomInt"] = RandomInt;
        helpers["randomDecimal"] = RandomDecimal;
        helpers["pickRandom"] = PickRandom;
    }

    private static object? RandomValue(HelperCall call)
    {
        var length = (int)Math.Clamp(TemplateValue.Number(call.Option("length")) ?? 36, 0, Longest);
        var type = call.TextOption("type") ?? "ALPHANUMERIC";
        var random = call.Services.Random;
        var text = type.ToUpperInvariant() switch
        {
            "ALPHANUMERIC" => random.Characters(Lower + Digits, length),
            "ALPHABETIC" => random.Characters(Lower, length),
            "NUMERIC" => random.Characters(Digits, length),
            "ALPHANUMERIC_AND_SYMBOLS" => random.Characters(Lower + Digits + Symbols, length),
            "UUID" => random.Uuid().ToString(),
            "HEXADECIMAL" => random.Characters("0123456789abcdef", length),
            _ => random.Characters(Lower + Digits + Symbols, length),
        };
        return TemplateValue.IsTrue(call.Option("uppercase")) ? text.ToUpperInvariant() : text;
    }

    private static object? RandomInt(HelperCall call)
    {
        var lower = (long)(TemplateValue.Number(call.Option("lower")) ?? int.MinValue);
        var upper = (long)(TemplateValue.Number(call.Option("upper")) ?? int.MaxValue);
        return upper > lower ? call.Services.Random.Next(lower, upper) : throw HelperException.Argument("bound must be greater than origin");
    }

    private static object? RandomDecimal(HelperCall call)
    {
        var lower = TemplateValue.Number(call.Option("lower")) ?? -1e6;
        var upper = TemplateValue.Number(call.Option("upper")) ?? 1e6;
        return lower + (call.Services.Random.NextDouble() * (upper - lower));
    }

    private static object? PickRandom(HelperCall call)
    {
        var items = call.Count == 1 ? TemplateValue.Items(call.Argument(0)) : [.. Enumerable.Range(0, call.Count).Select(call.Argument)];
        return items.Count == 0
            ? "[ERROR: Must specify either a single list argument or a set of single value arguments.]"
            : items[(int)call.Services.Random.Next(0, items.Count)];
    }
}
