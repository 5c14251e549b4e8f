using System.Text;
using Microsoft.AspNetCore.Http;
using Mocks.Hosting;
using Mocks.Http.Apis;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Validation;
using Mocks.Http.Requests;
using Mocks.Http.Responses;
using Mocks.Http.Stubs;

namespace Mocks.Http.OpenApi;

/// <summary>Serves a contract as Prism does: routes, checks, negotiates, and answers with an example or with made data.</summary>
internal sealed class ContractPart(Contract contract, Journal journal) : IApiPart
{
    private const int LongestHeader = 8 * 1024 - 100;

    private static readonly byte[] InvalidJson = Encoding.UTF8.GetBytes("""{"error":{"code":"invalid_json","message":"Invalid JSON"}}""");

    public Contract Contract => contract;

    public async Task<ApiAnswer?> TryAnswerAsync(HttpContext context, ReceivedRequest request, StateCell state, CancellationToken cancellationToken)
    {
        var path = request.Path;
        if (contract.Find(request.Method, path) is { } found)
            return await AnswerAsync(context, request, found.Operation, found.Path, cancellationToken);
        if (contract.PathsOf(path).Any(local => contract.Routes.Find(local).Count > 0))
            return await RefuseAsync(context, PrismProblem.NoMethod(path, request.Method), [], cancellationToken);
        // with stubs beside it a contract is not alone to know the paths; without them it is
        return state.Value.Stubs.Count == 0 && state.Value.Parts.Length == 1
            ? await RefuseAsync(context, PrismProblem.NoPath(path), [], cancellationToken)
            : null;
    }

    private async Task<ApiAnswer> AnswerAsync(
        HttpContext context, ReceivedRequest request, Operation operation, IReadOnlyDictionary<string, string> path, CancellationToken cancellationToken)
    {
        if (Preferences.Of(request, out var wrong) is not { } preferences)
            return await RefuseAsync(context, wrong!, [], cancellationToken); // told when there are no preferences
        if (contract.Checks != ContractChecks.Off && IsBrokenJson(request))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            context.Response.ContentType = "application/json; charset=utf-8";
            return new ApiAnswer(Part, await AnswerBody.WriteAsync(context, InvalidJson, cancellationToken), "Invalid JSON");
        }

        var violations = contract.Checks == ContractChecks.Off ? [] : RequestValidator.Check(operation, request, path);
        var accept = request.Header("Accept") is { Count: > 0 } accepted ? accepted.ToString() : null;
        Negotiation? negotiation;
        PrismProblem? problem;
        if (contract.Checks == ContractChecks.Enforce && violations.Exists(violation => !violation.IsWarning))
        {
            negotiation = Negotiation.OfInvalid(operation, Codes(violations), preferences, out problem);
            if (negotiation is null)
                return await RefuseAsync(context, problem ?? PrismProblem.Of(violations), violations, cancellationToken);
        }
        else
        {
            negotiation = Negotiation.Of(operation, preferences, accept, out problem);
            if (negotiation is null)
                return await RefuseAsync(context, problem ?? PrismProblem.NoResponse, violations, cancellationToken);
        }

        var made = new ContractBody(contract, operation, request, preferences, path).Make(negotiation);
        WriteHead(context.Response, operation, negotiation, made, violations);
        var sent = await AnswerBody.WriteAsync(context, made.Bytes, cancellationToken);
        ContractCallbacks.Start(operation, request, made, journal);
        return new ApiAnswer(Part, sent, Remarks(violations, made.Violations));
    }

    private string Part => "contract " + contract.Name;

    private static bool IsBrokenJson(ReceivedRequest request) =>
        !request.BodyBytes.IsEmpty && MediaContent.IsJsonType(request.Header("Content-Type").ToString().Split(';')[0].Trim().ToLowerInvariant())
        && !request.Body.TryGetJson(out _);

    private static int[] Codes(List<Violation> violations) =>
        violations.Exists(violation => violation.Code == "401") ? [401]
        : violations.Exists(violation => violation.Code == "415") ? [415, 422, 400]
        : [422, 400];

    private static void WriteHead(HttpResponse response, Operation operation, Negotiation negotiation, MadeBody made, List<Violation> violations)
    {
        response.StatusCode = negotiation.Status;
        foreach (var (name, value) in made.Headers)
            response.Headers[name] = ResponseWriter.HeadText(value);
        if (negotiation.MediaType is { } type)
            response.ContentType = type;
        if (operation.IsDeprecated)
            response.Headers["deprecation"] = "true";
        WriteViolations(response, violations, made.Violations);
    }

    private static void WriteViolations(HttpResponse response, IReadOnlyList<Violation> request, IReadOnlyList<Violation> answer)
    {
        if (request.Count + answer.Count == 0)
            return;
        var told = Encoding.UTF8.GetString(JsonBytes.Bytes(writer =>
        {
            writer.WriteStartArray();
            foreach (var violation in request)
                PrismProblem.WriteOne(writer, violation, "request");
            foreach (var violation in answer)
                PrismProblem.WriteOne(writer, violation, "response");
            writer.WriteEndArray();
        }).Span);
        response.Headers["sl-violations"] = ResponseWriter.HeadText(
            told.Length > LongestHeader ? $"Too many violations! {told[..LongestHeader]}" : told);
    }

    private async Task<ApiAnswer> RefuseAsync(HttpContext context, PrismProblem problem, List<Violation> violations, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = "application/problem+json";
        if (problem.Challenge is { } challenge)
            context.Response.Headers.WWWAuthenticate = challenge;
        return new ApiAnswer(Part, await AnswerBody.WriteAsync(context, problem.ToJson(), cancellationToken), Remarks(violations, []) ?? problem.Title);
    }

    private static string? Remarks(IReadOnlyList<Violation> request, IReadOnlyList<Violation> answer) =>
        request.Count + answer.Count == 0 ? null : string.Join("; ", request.Concat(answer).Select(violation => violation.Message));
}
