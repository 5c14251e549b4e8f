using System.Text;
using System.Text.Json;
using Mocks.Http.Matching;
using Mocks.Http.Stubs;

namespace Mocks.Http.Mappings;

/// <summary>Reads the <c>request</c> of a mapping.</summary>
internal static class RequestReader
{
    private static readonly string[] UrlFields = ["url", "urlPattern", "urlPath", "urlPathPattern", "urlPathTemplate"];

    /// <summary>Null when there is a problem, which is then told.</summary>
    public static RequestPattern? Read(MappingDocument document, JsonSpot spot)
    {
        var fields = new MappingFields(document, spot);
        var url = ReadUrl(fields);
        var headers = ReadNamed(fields, "headers");
        if ((fields.Object("basicAuthCredentials") ?? fields.Object("basicAuth")) is { } credentials)
            headers = [.. headers, ReadBasicAuth(document, credentials)];
        var pattern = new RequestPattern
        {
            Methods = ReadMethods(fields),
            Url = url ?? new AnyUrl(),
            Scheme = fields.Text("scheme"),
            Host = fields.Any("host") is { } host ? MatcherReader.Read(document, host) : null,
            Port = fields.Whole("port", 1, 65535),
            ClientAddress = fields.Any("clientIp") is { } address ? MatcherReader.Read(document, address) : null,
            PathParameters = ReadNamed(fields, "pathParameters"),
            Query = ReadNamed(fields, "queryParameters"),
            Headers = headers,
            Cookies = ReadNamed(fields, "cookies"),
            Form = ReadNamed(fields, "formParameters"),
            Body = ReadBody(document, fields.Array("bodyPatterns")),
            Multipart = [.. fields.Array("multipartPatterns").Select(part => ReadPart(document, part))],
        };
        if (pattern.PathParameters.Count > 0 && url is not TemplatePath)
        {
            document.Problem(
                spot["pathParameters"] ?? spot, "\"pathParameters\" are given without \"urlPathTemplate\"", "Name the path by a template.");
        }

        if (fields.Any("customMatcher") is var custom && custom?["name"]?.Text == GraphQlReader.Name)
        {
            pattern = pattern with { Body = [.. pattern.Body, .. GraphQlReader.Read(document, custom!) is { } query ? [query] : Array.Empty<ValueMatcher>()] };
        }
        else if (custom is not null)
        {
            document.Notice(custom, "there are no custom matchers, so the mapping matches nothing", "Use the other matchers.");
            pattern = pattern with { CustomMatcher = custom["name"]?.Text ?? "" };
        }

        fields.RejectOthers("a request");
        return url is null ? null : pattern;
    }

    private static string[]? ReadMethods(MappingFields fields)
    {
        if (fields.Any("method") is not { } method)
            return null;
        if (method.Kind != JsonValueKind.String)
        {
            fields.Document.Problem(method, "\"method\" is not a string", "Write a string, such as \"GET\".");
            return null;
        }

        return method.Text switch
        {
            "ANY" => null,
            "GET_OR_HEAD" => ["GET", "HEAD"],
            var name => [name],
        };
    }

    private static UrlPattern? ReadUrl(MappingFields fields)
    {
        UrlPattern? found = null;
        var first = "";
        var broken = false;
        foreach (var name in UrlFields)
        {
            if (fields.Text(name) is not { } text || fields.Spot[name] is not { } spot)
                continue;
            if (first.Length > 0)
            {
                if (fields.Document.IsLenient)
                    fields.Document.Notice(spot, $"\"{name}\" is given beside \"{first}\", and has no effect", "Keep one of them.");
                else
                    fields.Document.Problem(spot, $"\"{name}\" is given beside \"{first}\"", "Keep one of them.");
                continue;
            }

            first = name;
            found = Compile(fields.Document, name, text, spot);
            broken |= found is null;
        }

        return broken ? null : found ?? new AnyUrl();
    }

    private static UrlPattern? Compile(MappingDocument document, string field, string text, JsonSpot spot)
    {
        try
        {
            return field switch
            {
                "url" => new LiteralUrl(text),
                "urlPath" => new LiteralPath(text),
                "urlPattern" => new RegexUrl(text, JavaRegex.Whole(text)),
                "urlPathPattern" => new RegexPath(text, JavaRegex.Whole(text)),
                _ => new TemplatePath(PathTemplate.Compile(text)),
            };
        }
        catch (ArgumentException exception)
        {
            document.Problem(spot, $"\"{text}\" is no regular expression: {exception.Message.TrimEnd('.')}", "Mend the pattern.");
        }
        catch (FormatException exception)
        {
            document.Problem(spot, $"\"{text}\" is no path template: {exception.Message}", "Write it as \"/orders/{id}\".");
        }

        return null;
    }

    private static IReadOnlyList<NamedMatcher> ReadNamed(MappingFields fields, string name)
    {
        if (fields.Object(name) is not { } spot)
            return [];
        var matchers = new List<NamedMatcher>();
        foreach (var property in spot.Properties)
        {
            if (MatcherReader.ReadMulti(fields.Document, property.Value) is { } matcher)
                matchers.Add(new NamedMatcher(property.Name, matcher));
        }

        return matchers;
    }

    private static List<ValueMatcher> ReadBody(MappingDocument document, IReadOnlyList<JsonSpot> patterns) =>
        [.. patterns.Select(pattern => MatcherReader.Read(document, pattern)).OfType<ValueMatcher>()];

    private static NamedMatcher ReadBasicAuth(MappingDocument document, JsonSpot spot)
    {
        var fields = new MappingFields(document, spot);
        var username = fields.Text("username");
        var password = fields.Text("password");
        if (username is null || password is null)
            document.Problem(spot, "\"username\" or \"password\" is missing", "Give both.");
        fields.RejectOthers("\"basicAuth\"");
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{username}:{password}"));
        return new NamedMatcher("Authorization", MultiValueMatcher.Single(new CredentialsMatcher("Basic ", credentials)));
    }

    private static MultipartMatcher ReadPart(MappingDocument document, JsonSpot spot)
    {
        var fields = new MappingFields(document, spot);
        var part = new MultipartMatcher(
            fields.Text("name"), fields.Text("matchingType") == "ALL", ReadNamed(fields, "headers"), ReadBody(document, fields.Array("bodyPatterns")));
        fields.Ignore("fileName", "filename");
        fields.RejectOthers("a multipart pattern");
        return part;
    }
}
