using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mocks.Http.Apis;
using Mocks.Http.Json;
using Mocks.Http.OpenApi.Validation;
using Mocks.Http.Requests;

namespace Mocks.Http.OpenApi;

/// <summary>
/// Tells where a mapping and the request that it answered break the contract of the path: a mapping that drifts from its API shows in
/// the journal. Nothing is refused for it, since a mapping may mean to.
/// </summary>
internal static class ContractReport
{
    /// <returns>Null when no contract has the path, or all is as it says.</returns>
    public static string? Of(ImmutableArray<IApiPart> parts, ReceivedRequest request, HttpResponse response, ReadOnlyMemory<byte> sent)
    {
        foreach (var part in parts)
        {
            if (part is ContractPart { Contract: { Checks: not ContractChecks.Off } contract } && contract.Find(request.Method, request.Path) is { } found)
                return Of(found.Operation, found.Path, request, response, sent);
        }

        return null;
    }

    private static string? Of(
        Operation operation, IReadOnlyDictionary<string, string> path, ReceivedRequest request, HttpResponse response, ReadOnlyMemory<byte> sent)
    {
        List<string> told = [.. RequestValidator.Check(operation, request, path).Select(violation => violation.Message)];
        var type = response.ContentType?.Split(';')[0].Trim().ToLowerInvariant() ?? "";
        if (Negotiation.Answering(operation, response.StatusCode) is not { } declared)
        {
            var codes = string.Join(',', operation.Responses.Select(one => one.Code));
            told.Add($"Unable to match the returned status code with those defined in the document: {codes}");
        }
        else if (declared.Contents.Count > 0 && !sent.IsEmpty)
        {
            var content = declared.Contents.FirstOrDefault(one => RequestValidator.Fits(type, one.Type));
            if (content is null)
                told.Add($"The received media type \"{type}\" does not match the one{(declared.Contents.Count > 1 ? "s" : "")} specified in the current response: {string.Join(", ", declared.Contents.Select(one => one.MediaType))}");
            else if (content is { Schema: { } schema, IsJson: true })
                told.AddRange(SchemaValidator.Answers.Violations(schema, Value(sent), "Response", "body").Select(violation => violation.Message));
        }

        return told.Count == 0 ? null : string.Join("; ", told);
    }

    // what is no JSON is a text, which no object is
    private static JsonElement Value(ReadOnlyMemory<byte> sent) =>
        JsonBytes.TryParse(sent, out JsonElement json) ? json : JsonBytes.Element(writer => writer.WriteStringValue(System.Text.Encoding.UTF8.GetString(sent.Span)));
}
