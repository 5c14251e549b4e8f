using System.Globalization;
using Bogus;
using Mocks.Http.OpenApi.Data;

namespace Mocks.Http.Templates.DotNet;

/// <summary><c>{{Random Type="Integer" Min=1 Max=9}}</c>, also as <c>Random.Generate</c>, and <c>Xeger.Generate</c>: repeatable by seed.</summary>
internal static class RandomHelper
{
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Digits = "0123456789";
    private const string Special = "!@#$%^&*()_+-=[]{}";
    private const int Longest = 100_000;

    // making one reads its words anew
    private static readonly ThreadLocal<Faker> Fakers = new(() => new Faker());

    private static readonly Dictionary<string, Func<HelperCall, Faker, object?>> Types = new(StringComparer.Ordinal)
    {
        ["Boolean"] = (_, faker) => faker.Random.Bool(),
        ["Byte"] = (call, faker) => Whole(call, faker, 0, byte.MaxValue),
        ["Short"] = (call, faker) => Whole(call, faker, short.MinValue, short.MaxValue),
        ["Integer"] = (call, faker) => Whole(call, faker, int.MinValue, int.MaxValue),
        ["Long"] = (call, faker) => Whole(call, faker, long.MinValue, long.MaxValue),
        ["Float"] = (call, faker) => Real(call, faker),
        ["Double"] = (call, faker) => Real(call, faker),
        ["Guid"] = (call, _) => Case(call, call.Services.Random.Uuid().ToString(call.TextOption("Format") ?? "D")),
        ["DateTime"] = (_, faker) => faker.Date.Soon(365).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        ["TimeSpan"] = (_, faker) => faker.Date.Timespan(TimeSpan.FromDays(365)).ToString("c", CultureInfo.InvariantCulture),
        ["Text"] = Text,
        ["TextWords"] = (call, faker) => string.Join(' ', faker.Lorem.Words((int)Whole(call, faker, 1, 20))),
        ["TextLipsum"] = (call, faker) => faker.Lorem.Paragraphs((int)Math.Clamp(TemplateValue.Number(call.Option("Paragraphs")) ?? 1, 1, 100)),
        ["TextRegex"] = (call, faker) => Matching(call.TextOption("Pattern") ?? "", faker),
        ["FirstName"] = (_, faker) => faker.Name.FirstName(),
        ["LastName"] = (_, faker) => faker.Name.LastName(),
        ["FullName"] = (_, faker) => faker.Name.FullName(),
        ["City"] = (_, faker) => faker.Address.City(),
        ["Country"] = (_, faker) => faker.Address.Country(),
        ["EmailAddress"] = (_, faker) => faker.Internet.Email(provider: "example.com"),
        ["IBAN"] = (_, faker) => faker.Finance.Iban(),
        ["IPv4Address"] = (_, faker) => faker.Internet.Ip(),
        ["IPv6Address"] = (_, faker) => faker.Internet.Ipv6().ToUpperInvariant(),
        ["MACAddress"] = (call, faker) => faker.Internet.Mac(call.TextOption("Separator") ?? ":").ToUpperInvariant(),
        ["StringList"] = (call, faker) => TemplateValue.Items(call.Option("Values")) is { Count: > 0 } items ? faker.PickRandom(items.AsEnumerable()) : null,
    };

    public static DotNetHelper Xeger { get; } = new("Xeger.Generate", [DotNetParameter.Text], 1, (call, given) => Matching(given[0] as string ?? "", Faker(call)));

    /// <exception cref="HelperException">There is no such type.</exception>
    public static object? Generate(HelperCall call)
    {
        var type = call.TextOption("Type") ?? throw new HelperException("The Random.Generate helper must have exactly 1 argument.");
        var made = Types.TryGetValue(type, out var make)
            ? make(call, Faker(call))
            : throw new HelperException($"Could not resolve type 'RandomDataGenerator.FieldOptions.FieldOptions{type}' in assembly 'RandomDataGenerator, Version=1.0.19.1, Culture=neutral, PublicKeyToken=ae5c571d29a3b8d9'.");
        var value = made is bool or double ? new DotNetScalar(made) : made;
        if (!call.IsBlock)
            return value;
        call.RenderBody(value);
        return null;
    }

    private static Faker Faker(HelperCall call)
    {
        var faker = Fakers.Value!; // its factory never gives null
        faker.Random = new Randomizer((int)call.Services.Random.Next());
        return faker;
    }

    private static long Whole(HelperCall call, Faker faker, long least, long most)
    {
        var from = TemplateValue.Number(call.Option("Min")) is { } min ? (long)min : least;
        var to = TemplateValue.Number(call.Option("Max")) is { } max ? (long)max : most;
        return from <= to ? faker.Random.Long(from, to) : throw new HelperException("Max must be greater than min.");
    }

    private static double Real(HelperCall call, Faker faker)
    {
        var from = TemplateValue.Number(call.Option("Min")) ?? 0;
        var to = TemplateValue.Number(call.Option("Max")) ?? 1;
        return from < to ? faker.Random.Double(from, to) : throw new HelperException("Max must be greater than min.");
    }

    private static string Text(HelperCall call, Faker faker)
    {
        var alphabet = (Uses(call, "UseUppercase") ? Upper : "") + (Uses(call, "UseLowercase") ? Lower : "") + (Uses(call, "UseNumber") ? Digits : "")
            + (call.Option("UseSpecial") is true ? Special : "") + (call.Option("UseSpace") is true ? " " : "");
        var length = (int)Math.Clamp(Whole(call, faker, 8, 15), 0, Longest);
        return alphabet.Length == 0 ? "" : call.Services.Random.Characters(alphabet, length);
    }

    private static string Matching(string pattern, Faker faker) => new PatternText(faker, 10).Make(pattern, 0, Longest);

    private static bool Uses(HelperCall call, string option) => call.Option(option) is not false;

    private static string Case(HelperCall call, string text) => Uses(call, "Uppercase") ? text.ToUpperInvariant() : text;
}
