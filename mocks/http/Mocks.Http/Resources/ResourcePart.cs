using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mocks.Http.Apis;
using Mocks.Http.Json;
using Mocks.Http.Requests;
using Mocks.Http.Stubs;

namespace Mocks.Http.Resources;

/// <summary>Serves a resource: the collection at its path, a row below it.</summary>
internal sealed class ResourcePart(Resource resource) : IApiPart
{
    private const string PatchTypes = "application/merge-patch+json, application/json-patch+json, application/json";

    private readonly RowWriter _writer = new(resource);

    public string Name => resource.Name;

    public async Task<ApiAnswer?> TryAnswerAsync(HttpContext context, ReceivedRequest request, StateCell state, CancellationToken cancellationToken)
    {
        var path = request.Path;
        if (path.Length > 1 && path.EndsWith('/'))
            path = path[..^1];
        var parent = resource.Path.Values(path);
        string? key = null;
        if (parent is null)
        {
            var slash = path.LastIndexOf('/');
            if (slash <= 0 || (parent = resource.Path.Values(path[..slash])) is null)
                return null;
            key = Uri.UnescapeDataString(path[(slash + 1)..]);
        }

        ReadOnlyMemory<byte> body;
        string? remark = null;
        try
        {
            var scope = parent.ToDictionary(pair => pair.Key, pair => Uri.UnescapeDataString(pair.Value), StringComparer.Ordinal);
            body = key is null ? Collection(context, request, scope, path, state) : Row(context, request, scope, key, state);
        }
        catch (ResourceException exception)
        {
            context.Response.StatusCode = exception.Status;
            context.Response.ContentType = "application/problem+json";
            body = exception.ToJson(path);
            remark = exception.Message;
        }

        return new ApiAnswer($"resource {resource.Name}", await AnswerBody.WriteAsync(context, body, cancellationToken), remark);
    }

    private ReadOnlyMemory<byte> Collection(
        HttpContext context, ReceivedRequest request, Dictionary<string, string> scope, string path, StateCell state)
    {
        switch (request.Method)
        {
            case "GET" or "HEAD":
                return List(context, request, Below(Rows(state.Value), scope));
            case "POST" when !resource.IsReadOnly:
                var made = _writer.Add(state, request, scope);
                context.Response.StatusCode = StatusCodes.Status201Created;
                context.Response.Headers.Location = $"{path}/{Uri.EscapeDataString(made.Key)}";
                return Show(context, made);
            case "OPTIONS":
                return Allow(context, StatusCodes.Status204NoContent, resource.IsReadOnly ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS");
            default:
                return NotAllowed(context, resource.IsReadOnly ? "GET, HEAD, OPTIONS" : "GET, HEAD, POST, OPTIONS", request.Method);
        }
    }

    private ReadOnlyMemory<byte> Row(HttpContext context, ReceivedRequest request, Dictionary<string, string> scope, string key, StateCell state)
    {
        var methods = resource.IsReadOnly ? "GET, HEAD, OPTIONS" : "GET, HEAD, PUT, PATCH, DELETE, OPTIONS";
        switch (request.Method)
        {
            case "GET" or "HEAD":
                var row = Rows(state.Value).Find(key) is { } found && IsBelow(found, scope) ? found : throw RowWriter.NoRow(key);
                if (!Preconditions.IsUnchanged(request, row.ETag))
                    return Show(context, row);
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                context.Response.Headers.ETag = row.ETag;
                return default;
            case "PUT" when !resource.IsReadOnly:
                var (put, isNew) = _writer.Put(state, request, scope, key);
                if (isNew)
                {
                    context.Response.StatusCode = StatusCodes.Status201Created;
                    context.Response.Headers.Location = request.Path;
                }

                return Show(context, put);
            case "PATCH" when !resource.IsReadOnly:
                context.Response.Headers["Accept-Patch"] = PatchTypes;
                return Show(context, _writer.Patch(state, request, scope, key));
            case "DELETE" when !resource.IsReadOnly:
                _writer.Delete(state, request, scope, key);
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return default;
            case "OPTIONS":
                context.Response.Headers["Accept-Patch"] = PatchTypes;
                return Allow(context, StatusCodes.Status204NoContent, methods);
            default:
                return NotAllowed(context, methods, request.Method);
        }
    }

    private ResourceRows Rows(HttpState state) => state.Resources.GetValueOrDefault(resource.Name, ResourceRows.Empty);

    private static IEnumerable<ResourceRow> Below(ResourceRows rows, Dictionary<string, string> scope) =>
        scope.Count == 0 ? rows.All : rows.All.Where(row => IsBelow(row, scope));

    public static bool IsBelow(ResourceRow row, Dictionary<string, string> scope)
    {
        foreach (var (field, value) in scope)
        {
            if (JsonBytes.Text(row[field]) != value)
                return false;
        }

        return true;
    }

    private ReadOnlyMemory<byte> List(HttpContext context, ReceivedRequest request, IEnumerable<ResourceRow> rows)
    {
        var query = RowQuery.Of(request.Query, resource);
        var chosen = query.Select(rows);
        var page = query.Size is { } size ? chosen.Skip(query.Offset).Take(size) : chosen.Skip(query.Offset);
        var headers = context.Response.Headers;
        headers["X-Total-Count"] = chosen.Count.ToString(CultureInfo.InvariantCulture);
        if (query is { Size: > 0 and { } pageSize } && PageLinks.Of(request, query.Offset, pageSize, chosen.Count, query.Page is not null) is { Length: > 0 } links)
            headers.Link = links;
        context.Response.ContentType = "application/json";
        var body = JsonBytes.Bytes(writer => WriteList(writer, query, page, chosen.Count));
        var etag = new ResourceRow("", body).ETag;
        headers.ETag = etag;
        if (!Preconditions.IsUnchanged(request, etag))
            return body;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return default;
    }

    private void WriteList(Utf8JsonWriter writer, RowQuery query, IEnumerable<ResourceRow> page, int total)
    {
        if (resource.Envelope is { } envelope)
        {
            writer.WriteStartObject();
            writer.WritePropertyName(envelope.Items);
        }

        writer.WriteStartArray();
        foreach (var row in page)
        {
            if (query.Fields is { } fields)
                WriteFields(writer, row.Json, fields);
            else
                row.Json.WriteTo(writer);
        }

        writer.WriteEndArray();
        if (resource.Envelope is not { } wrapped)
            return;
        if (wrapped.Total is { } totalName)
            writer.WriteNumber(totalName, total);
        if (wrapped.Page is { } pageName)
            writer.WriteNumber(pageName, query.Page ?? (query.Size is > 0 and { } each ? (query.Offset / each) + 1 : 1));
        if (wrapped.Size is { } sizeName)
            writer.WriteNumber(sizeName, query.Size ?? total);
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, JsonElement row, IReadOnlyList<string> fields)
    {
        writer.WriteStartObject();
        foreach (var member in row.EnumerateObject().Where(member => fields.Contains(member.Name, StringComparer.Ordinal)))
            member.WriteTo(writer);
        writer.WriteEndObject();
    }

    private static ReadOnlyMemory<byte> Show(HttpContext context, ResourceRow row)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.ETag = row.ETag;
        return row.Bytes;
    }

    private static ReadOnlyMemory<byte> Allow(HttpContext context, int status, string methods)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Allow = methods;
        return default;
    }

    private static ReadOnlyMemory<byte> NotAllowed(HttpContext context, string methods, string method)
    {
        context.Response.Headers.Allow = methods;
        throw new ResourceException(StatusCodes.Status405MethodNotAllowed, "Method Not Allowed", $"{method} is not possible here");
    }
}
