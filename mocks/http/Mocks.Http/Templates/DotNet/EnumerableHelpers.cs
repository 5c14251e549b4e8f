namespace Mocks.Http.Templates.DotNet;

/// <summary><c>Enumerable.*</c>, <c>Object.*</c>, <c>Boolean.*</c> and <c>Constants.*</c>.</summary>
internal static class EnumerableHelpers
{
    private const DotNetParameter Anything = DotNetParameter.Anything;
    private const DotNetParameter Flag = DotNetParameter.Flag;
    private const string ListType = "System.Collections.Generic.List`1[System.Object]";

    public static IEnumerable<DotNetHelper> All =>
    [
        OfList("Sum", items => Sum(items)),
        OfList("Average", items => items.Count == 0 ? throw new HelperException("Sequence contains no elements") : MathHelpers.Real(Sum(items)) / items.Count),
        OfList("Max", items => Numbers(items).MaxBy(MathHelpers.Real)),
        OfList("Min", items => Numbers(items).MinBy(MathHelpers.Real)),
        OfList("Count", items => (long)items.Count),
        OfList("IsEmpty", items => items.Count == 0),
        OfList("Reverse", items => new DotNetList([.. items.Reverse()], ListType)),
        OfList("Distinct", items => new DotNetList([.. items.Distinct()], ListType)),
        new("Enumerable.Skip", [DotNetParameter.Items, DotNetParameter.Whole], 2, (_, given) => new DotNetList([.. Items(given).Skip(Whole(given, 1))], ListType)),
        new("Enumerable.Take", [DotNetParameter.Items, DotNetParameter.Whole], 2, (_, given) => new DotNetList([.. Items(given).Take(Whole(given, 1))], ListType)),
        new("Enumerable.Page", [DotNetParameter.Items, DotNetParameter.Whole, DotNetParameter.Whole], 2, (call, given) =>
            new DotNetList([.. Items(given).Skip((call.Count > 2 ? Whole(given, 2) : 10) * Whole(given, 1)).Take(call.Count > 2 ? Whole(given, 2) : 10)], ListType)),
        new("Object.IsNull", [Anything], 1, (_, given) => given[0] is null),
        new("Object.IsNotNull", [Anything], 1, (_, given) => given[0] is not null),
        new("Object.ToString", [Anything], 1, (_, given) => StringHelpers.Written(given[0])),
        new("Object.Equal", [Anything, Anything], 2, (_, given) => Equals(given[0], given[1])),
        new("Object.NotEqual", [Anything, Anything], 2, (_, given) => !Equals(given[0], given[1])),
        new("Boolean.Equal", [Flag, Flag], 2, (_, given) => Equals(given[0], given[1])),
        new("Boolean.NotEqual", [Flag, Flag], 2, (_, given) => !Equals(given[0], given[1])),
        new("Boolean.And", [Flag, Flag], 2, (_, given) => given[0] is true && given[1] is true),
        new("Boolean.Or", [Flag, Flag], 2, (_, given) => given[0] is true || given[1] is true),
        new("Boolean.Not", [Flag], 1, (_, given) => given[0] is not true),
        new("Constants.Math.PI", [], 0, (_, _) => Math.PI),
        new("Constants.Math.E", [], 0, (_, _) => Math.E),
    ];

    private static DotNetHelper OfList(string name, Func<IReadOnlyList<object?>, object?> run) =>
        new("Enumerable." + name, [DotNetParameter.Items], 1, (_, given) => run(Items(given)));

    private static IReadOnlyList<object?> Items(IReadOnlyList<object?> given) => given[0] as IReadOnlyList<object?> ?? [];

    private static int Whole(IReadOnlyList<object?> given, int at) => (int)Math.Clamp(given[at] is long whole ? whole : 0, 0, int.MaxValue);

    private static IEnumerable<object> Numbers(IReadOnlyList<object?> items) => items.Select(item => MathHelpers.Number(item));

    private static object Sum(IReadOnlyList<object?> items)
    {
        var numbers = Numbers(items).ToList();
        return numbers.TrueForAll(number => number is long) ? numbers.Sum(number => (long)number) : numbers.Sum(MathHelpers.Real);
    }
}
