using System.Globalization;

namespace Mocks.Http.OpenApi;

/// <summary>What to answer: the outcome of the contract, the request's preferences and what it accepts.</summary>
/// <param name="Content">Null for an answer without a body.</param>
/// <param name="Example">The example to send; null to make a value.</param>
internal sealed record Negotiation(int Status, IReadOnlyList<ContractHeader> Headers, MediaContent? Content, string? MediaType, ContractExample? Example)
{
    /// <summary>For a request that keeps to the contract.</summary>
    public static Negotiation? Of(Operation operation, Preferences preferences, string? accept, out PrismProblem? problem)
    {
        if (preferences.Code is not { } code)
            return Unspecified(operation, preferences, accept, out problem);
        if ((WithCode(operation, code) ?? Default(operation, code)) is not { } response)
        {
            problem = PrismProblem.NotFound($"Requested status code {code} is not defined in the document.");
            return null;
        }

        return Specific(operation, response, preferences, accept, out problem) ?? Unspecified(operation, preferences, accept, out problem);
    }

    /// <summary>For a request that breaks the contract: the first of the codes that the contract answers with a body. Null when none does.</summary>
    public static Negotiation? OfInvalid(Operation operation, IReadOnlyList<int> codes, Preferences preferences, out PrismProblem? problem)
    {
        problem = null;
        var found = codes.Select(code => WithCode(operation, code)).FirstOrDefault(response => response is not null) ?? Default(operation, codes[0]);
        if (found is not { } response)
            return null;
        var key = preferences.Code is { } asked && codes.Contains(asked) ? preferences.Example : null;
        if (response.Response.Contents.FirstOrDefault(content => content.Examples.Count > 0) is { } exemplified)
        {
            var example = key is null ? exemplified.Examples[0] : exemplified.Examples.FirstOrDefault(one => one.Key == key);
            if (example is not null)
                return new Negotiation(response.Status, response.Response.Headers, exemplified, exemplified.MediaType, example);
            problem = NoExample(exemplified, key ?? "");
            return null;
        }

        var described = response.Response.Contents.FirstOrDefault(content => content.Schema is not null);
        return new Negotiation(response.Status, response.Response.Headers, described, described?.MediaType, null);
    }

    /// <summary>What the contract says of an answer with a status; null when it does not know it.</summary>
    public static ContractResponse? Answering(Operation operation, int status) =>
        (WithCode(operation, status) ?? Default(operation, status))?.Response;

    private static Negotiation? Unspecified(Operation operation, Preferences preferences, string? accept, out PrismProblem? problem)
    {
        var lowest = operation.Responses.Where(response => response.Code is ['2', _, _]).OrderBy(response => response.Code, StringComparer.Ordinal).FirstOrDefault();
        var chosen = lowest is not null ? (lowest, StatusOf(lowest))
            : Default(operation, 200) ?? (operation.Responses.Count > 0 ? (operation.Responses[0], StatusOf(operation.Responses[0])) : ((ContractResponse, int)?)null);
        if (chosen is { } response)
            return Specific(operation, response, preferences, accept, out problem);
        problem = PrismProblem.NoResponse;
        return null;
    }

    private static Negotiation? Specific(
        Operation operation, (ContractResponse Response, int Status) chosen, Preferences preferences, string? accept, out PrismProblem? problem)
    {
        problem = null;
        var (response, status) = chosen;
        if (operation.Method == "HEAD")
            return new Negotiation(status, response.Headers, null, null, null);
        if (accept is null)
        {
            var usual = response.Contents.FirstOrDefault(content => content.Type == "*/*")
                ?? MediaRange.Best(response.Contents, MediaRange.Parse("application/json, */*"));
            return usual is null
                ? new Negotiation(status, response.Headers, null, "text/plain", null)
                : WithContent(status, response, usual, preferences, out problem);
        }

        if (MediaRange.Best(response.Contents, MediaRange.Parse(accept)) is { } content)
            return WithContent(status, response, content, preferences, out problem);
        if (response.Contents.Count == 0 || status == 204 || accept.Contains("*/*", StringComparison.Ordinal))
            return new Negotiation(status, response.Headers, null, null, null);
        problem = PrismProblem.NotAcceptable(accept);
        return null;
    }

    private static Negotiation? WithContent(int status, ContractResponse response, MediaContent content, Preferences preferences, out PrismProblem? problem)
    {
        problem = null;
        var type = content.Type == "*/*" ? "text/plain" : content.MediaType;
        if (preferences.Example is { } key)
        {
            if (content.Examples.FirstOrDefault(one => one.Key == key) is { } named)
                return new Negotiation(status, response.Headers, content, type, named);
            problem = NoExample(content, key);
            return null;
        }

        return new Negotiation(status, response.Headers, content, type, preferences.Dynamic == true || content.Examples.Count == 0 ? null : content.Examples[0]);
    }

    private static PrismProblem NoExample(MediaContent content, string key) =>
        PrismProblem.NotFound($"Response for contentType: {content.MediaType} and exampleKey: {key} does not exist.");

    private static (ContractResponse Response, int Status)? WithCode(Operation operation, int code)
    {
        var text = code.ToString(CultureInfo.InvariantCulture);
        var response = operation.Responses.FirstOrDefault(one => one.Code == text)
            ?? operation.Responses.FirstOrDefault(one => one.Code.Equals(text[0] + "XX", StringComparison.OrdinalIgnoreCase));
        return response is null ? null : (response, code);
    }

    private static (ContractResponse Response, int Status)? Default(Operation operation, int code) =>
        operation.Responses.FirstOrDefault(one => one.Code == "default") is { } response ? (response, code) : null;

    // "4XX" stands for 400
    private static int StatusOf(ContractResponse response) =>
        int.TryParse(response.Code.Replace('X', '0').Replace('x', '0'), NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and <= 999
            ? status
            : 200;
}
