using System.Globalization;
using System.Text.RegularExpressions;
using Bogus;
using Mocks.Http.OpenApi.Schemas;

namespace Mocks.Http.OpenApi.Data;

/// <summary>Makes texts: by pattern, by format, by the property's name, or words.</summary>
internal sealed class TextMaker(Faker faker)
{
    private readonly FieldNames _names = new(faker);

    public string Make(Schema schema, string name)
    {
        var least = schema.MinLength ?? 0;
        var most = schema.MaxLength ?? int.MaxValue;
        if (schema.Patterns.Count > 0)
            return ByPattern(schema, name, least, most);
        if (schema.Format is { } format && ByFormat(format) is { } formatted)
            return formatted;
        var named = _names.Make(name);
        if (named is not null && named.Length >= least && named.Length <= most)
            return named;
        return Fitted(named ?? Words(name), least, most);
    }

    private string Words(string name) => FieldNames.IsLong(name) ? faker.Lorem.Sentence() : faker.Lorem.Word();

    private string Fitted(string text, int least, int most)
    {
        while (text.Length < least)
            text += (text.Length == 0 ? "" : " ") + faker.Lorem.Word();
        if (text.Length > most)
            text = text[..most];
        // a cut may leave a space at the end, which some would trim
        return text.EndsWith(' ') ? string.Concat(text.AsSpan(0, text.Length - 1), "x") : text;
    }

    private string ByPattern(Schema schema, string name, int least, int most)
    {
        // what the name says may fit, and looks better
        if (_names.Make(name) is { } named && named.Length >= least && named.Length <= most && schema.Patterns.All(pattern => IsMatch(pattern, named)))
            return named;
        var text = "";
        for (var attempt = 0; attempt < 60; attempt++)
        {
            text = new PatternText(faker, Math.Max(0, (attempt % 20) - 2)).Make(schema.Patterns[attempt % schema.Patterns.Count].ToString(), least, most);
            if (text.Length >= least && text.Length <= most && schema.Patterns.All(pattern => IsMatch(pattern, text)))
                return text;
        }

        return text;
    }

    private static bool IsMatch(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    private string? ByFormat(string format) => format switch
    {
        "date" => _names.Day().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "date-time" => _names.Moment(),
        "time" => _names.Moment()[11..],
        "duration" => $"P{faker.Random.Int(1, 30)}DT{faker.Random.Int(1, 23)}H",
        "email" or "idn-email" => faker.Internet.Email(provider: "example.com"),
        "hostname" or "idn-hostname" => faker.Internet.DomainName(),
        "ipv4" or "ip" => faker.Internet.Ip(),
        "ipv6" => faker.Internet.Ipv6(),
        "uri" or "url" or "iri" => $"https://{faker.Internet.DomainName()}/{faker.Lorem.Word()}",
        "uri-reference" or "iri-reference" => $"/{faker.Lorem.Word()}/{faker.Random.Int(1, 999)}",
        "uri-template" => $"/{faker.Lorem.Word()}/{{id}}",
        "uuid" or "guid" => _names.Uuid(),
        "json-pointer" => "/" + faker.Lorem.Word(),
        "relative-json-pointer" => "1/" + faker.Lorem.Word(),
        "byte" or "base64" => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(faker.Lorem.Sentence(4))),
        "binary" => faker.Random.AlphaNumeric(24),
        "password" => faker.Internet.Password(12),
        "regex" => "^[a-z]+$",
        "phone" or "phone-number" => faker.Phone.PhoneNumber("+1-555-###-####"),
        "credit-card" => faker.Finance.CreditCardNumber(),
        "iban" => faker.Finance.Iban(),
        "color" or "hex-color" => faker.Internet.Color(),
        "int32" or "int64" or "integer" or "number" => faker.Random.Int(1, 10_000).ToString(CultureInfo.InvariantCulture),
        "decimal" or "float" or "double" => faker.Random.Decimal(1, 1000).ToString("0.00", CultureInfo.InvariantCulture),
        "country-code" or "iso-3166" => faker.Address.CountryCode(),
        "currency" or "iso-4217" => faker.Finance.Currency().Code,
        _ => null,
    };
}
