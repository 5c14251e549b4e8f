using System.Text.Json;
using Mocks.Http.Matching;
using Mocks.Http.Stubs;

namespace Mocks.Http.Mappings.DotNet;

/// <summary>Reads the <c>Request</c> of a mapping in WireMock.Net's dialect.</summary>
internal static class DotNetRequest
{
    /// <summary>Null when there is a problem, which is then told.</summary>
    public static RequestPattern? Read(MappingDocument document, JsonSpot spot)
    {
        var fields = new MappingFields(document, spot);
        var path = fields.Any("Path") is { } pathSpot ? Words(document, pathSpot) : null;
        var pattern = new RequestPattern
        {
            IsDotNet = true,
            Methods = Methods(fields),
            HttpVersion = fields.Text("HttpVersion"),
            Url = path is null ? new AnyUrl() : new MatchedPath(path),
            AbsoluteUrl = fields.Any("Url") is { } url ? Words(document, url) : null,
            ClientAddress = fields.Any("ClientIP") is { } client ? Words(document, client) : null,
            Headers = Named(document, fields, "Headers", all: false),
            Query = Named(document, fields, "Params", all: true),
            Cookies = Named(document, fields, "Cookies", all: false),
            Body = fields.Object("Body") is { } body && DotNetMatcher.ReadBody(document, body) is { } matcher ? [matcher] : [],
        };
        // a request has one method, and WireMock.Net leaves the wish to reject it without effect
        fields.Ignore("MethodsMatchOperator");
        if (fields.Flag("MethodsRejectOnMatch"))
            document.Notice(spot, "\"MethodsRejectOnMatch\" has no effect", "Name the methods that fit.");
        fields.RejectOrTellOfOthers("a request");
        return pattern;
    }

    private static IReadOnlyList<string>? Methods(MappingFields fields)
    {
        var methods = fields.Array("Methods").Select(method => method.Text.ToUpperInvariant()).ToList();
        return methods.Count == 0 ? null : methods;
    }

    /// <summary>A text is a pattern with wildcards, an object has <c>Matchers</c> and perhaps an operator between them.</summary>
    private static ValueMatcher? Words(MappingDocument document, JsonSpot spot) => spot.Kind == JsonValueKind.String
        ? DotNetMatcher.Wildcard(spot.Text, false)
        : DotNetMatcher.ReadBody(document, spot);

    /// <param name="all">Whether every matcher of a name has to be satisfied, by a value each; else one is enough.</param>
    private static List<NamedMatcher> Named(MappingDocument document, MappingFields fields, string field, bool all)
    {
        var named = new List<NamedMatcher>();
        foreach (var item in fields.Array(field))
        {
            var inner = new MappingFields(document, item);
            var name = inner.Text("Name");
            var matchers = inner.Array("Matchers").Select(matcher => DotNetMatcher.Read(document, matcher)).OfType<ValueMatcher>().ToList();
            var mayMiss = inner.Flag("RejectOnMatch");
            var needsAll = all || DotNetMatcher.WantsAll(inner);
            var anyCase = inner.Flag("IgnoreCase");
            inner.RejectOrTellOfOthers($"an item of \"{field}\"");
            if (name is null)
            {
                document.Problem(item, "\"Name\" is missing", "Name it.");
                continue;
            }

            // a name alone is no condition
            if (matchers.Count == 0)
                continue;
            // what is not there satisfies no matcher, not even one that rejects
            matchers = matchers.ConvertAll(ValueMatcher (matcher) => mayMiss
                ? new LogicalMatcher([new AbsentMatcher(), matcher], false)
                : new LogicalMatcher([new NotMatcher(new AbsentMatcher()), matcher], true));
            var kind = all ? MultiValueKind.Covering : needsAll ? MultiValueKind.EveryByAll : MultiValueKind.EveryByOne;
            named.Add(new NamedMatcher(name, new MultiValueMatcher(kind, matchers), anyCase));
        }

        return named;
    }
}
