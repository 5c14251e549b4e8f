using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml;
using Microsoft.AspNetCore.Http;
using Mocks.Hosting;
using Mocks.Splunk.Search;

namespace Mocks.Splunk.Management;

/// <summary>
/// The part of Splunk's REST API that finds events again: sign in, export, jobs and their results. It is on the collector's port;
/// in Splunk it is on 8089.
/// </summary>
internal sealed class ManagementApi(ManagementOptions options, Journal journal, TimeProvider time)
{
    private const int MostJobs = 200;

    private readonly ConcurrentDictionary<string, List<ResultRow>> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();
    private readonly ConcurrentDictionary<string, bool> _sessions = new(StringComparer.Ordinal);
    private long _number;

    /// <summary>The path below <c>/services</c>, also of <c>/servicesNS/user/app</c>; null when the API does not have it.</summary>
    public static string? PathOf(string path)
    {
        var rest = path.StartsWith("/services/", StringComparison.Ordinal) ? path["/services/".Length..]
            : path.StartsWith("/servicesNS/", StringComparison.Ordinal) && path.Split('/') is { Length: > 4 } parts ? string.Join('/', parts[4..])
            : null;
        if (rest?.StartsWith("search/v2/", StringComparison.Ordinal) == true)
            rest = "search/" + rest["search/v2/".Length..];
        return rest is "auth/login" or "server/info" || rest?.StartsWith("search/jobs", StringComparison.Ordinal) == true ? rest : null;
    }

    public async Task HandleAsync(HttpContext context, string path)
    {
        var parameters = await ParametersAsync(context);
        var isJson = parameters("output_mode") == "json";
        var (status, type, body) = Answer(context.Request, path, parameters, isJson);
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private (int Status, string Type, byte[] Body) Answer(HttpRequest request, string path, Func<string, string?> parameters, bool isJson)
    {
        if (path == "auth/login")
            return Login(parameters, isJson);
        if (!IsAuthorized(request))
            return Message(401, "WARN", "call not properly authenticated", isJson);
        try
        {
            return path switch
            {
                "server/info" => ServerInfo(isJson),
                "search/jobs/export" => Export(parameters),
                "search/jobs" => HttpMethods.IsPost(request.Method) ? Create(parameters, isJson) : Message(405, "ERROR", "Method Not Allowed", isJson),
                _ => Job(path["search/jobs/".Length..], parameters, isJson),
            };
        }
        catch (SearchException exception)
        {
            return Message(400, "FATAL", exception.Message, isJson);
        }
    }

    private (int, string, byte[]) Login(Func<string, string?> parameters, bool isJson)
    {
        if (parameters("username") != options.User || parameters("password") != options.Password)
            return Message(401, "WARN", "Login failed", isJson);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _sessions[key] = true;
        return isJson
            ? (200, "application/json; charset=UTF-8", ResultWriter.Json(writer =>
            {
                writer.WriteStartObject();
                writer.WriteString("sessionKey", key);
                writer.WriteString("message", "");
                writer.WriteString("code", "");
                writer.WriteEndObject();
            }))
            : (200, "text/xml; charset=UTF-8", Encoding.UTF8.GetBytes($"<response>\n  <sessionKey>{key}</sessionKey>\n  <messages>\n    <msg code=\"\"></msg>\n  </messages>\n</response>\n"));
    }

    /// <summary>A session's key, the password, or a token of the collector: whoever may log may find what was logged.</summary>
    private bool IsAuthorized(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var space = header.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return false;
        var credentials = header[(space + 1)..].Trim();
        return header[..space].ToLowerInvariant() switch
        {
            "splunk" or "bearer" => _sessions.ContainsKey(credentials) || options.Tokens.Contains(credentials),
            "basic" => TryBasic(credentials, out var user, out var password)
                && ((user == options.User && password == options.Password) || options.Tokens.Contains(password)),
            _ => false,
        };
    }

    private static bool TryBasic(string credentials, out string user, out string password)
    {
        user = password = "";
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length))
            return false;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return false;
        (user, password) = (pair[..colon], pair[(colon + 1)..]);
        return true;
    }

    private (int, string, byte[]) Export(Func<string, string?> parameters)
    {
        var mode = parameters("output_mode") ?? "xml";
        return (200, Type(mode), ResultWriter.Export(Run(parameters), mode));
    }

    private List<ResultRow> Run(Func<string, string?> parameters)
    {
        var events = journal.Read("splunk").Select(SearchEvent.Of).OfType<SearchEvent>();
        var rows = SearchQuery.Parse(parameters("search")).Run(events, parameters("earliest_time"), parameters("latest_time"), time.GetUtcNow());
        return Whole(parameters("max_count")) is { } most ? [.. rows.Take(most)] : rows;
    }

    private (int, string, byte[]) Create(Func<string, string?> parameters, bool isJson)
    {
        var rows = Run(parameters);
        var mode = parameters("output_mode") ?? "xml";
        if (parameters("exec_mode") == "oneshot")
            return (200, Type(mode), ResultWriter.Results(Page(rows, parameters, 100), 0, mode));
        var sid = parameters("id") ?? string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeSeconds()}.{Interlocked.Increment(ref _number)}");
        _jobs[sid] = rows;
        _order.Enqueue(sid);
        while (_order.Count > MostJobs && _order.TryDequeue(out var oldest))
            _jobs.TryRemove(oldest, out _);
        return isJson
            ? (201, Type("json"), ResultWriter.Json(writer => WriteOne(writer, "sid", sid)))
            : (201, Type("xml"), Encoding.UTF8.GetBytes($"<?xml version='1.0' encoding='UTF-8'?>\n<response>\n  <sid>{sid}</sid>\n</response>\n"));
    }

    private (int, string, byte[]) Job(string path, Func<string, string?> parameters, bool isJson)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var sid = Uri.UnescapeDataString(slash < 0 ? path : path[..slash]);
        if (!_jobs.TryGetValue(sid, out var rows))
            return Message(404, "FATAL", "Unknown sid.", isJson);
        var mode = parameters("output_mode") ?? "xml";
        return slash < 0
            ? (200, Type(isJson ? "json" : "xml"), JobState(sid, rows.Count, isJson))
            : path[(slash + 1)..] switch
            {
                "results" or "events" or "results_preview" => (200, Type(mode), ResultWriter.Results(Page(rows, parameters, 100), Whole(parameters("offset")) ?? 0, mode)),
                "control" => Message(200, "INFO", "Search job cancelled.", isJson),
                _ => Message(404, "ERROR", "Not Found", isJson),
            };
    }

    private static List<ResultRow> Page(List<ResultRow> rows, Func<string, string?> parameters, int usual)
    {
        var page = rows.Skip(Whole(parameters("offset")) ?? 0);
        // 0 asks for all
        return (Whole(parameters("count")) ?? usual) is > 0 and var count ? [.. page.Take(count)] : [.. page];
    }

    private static byte[] JobState(string sid, int count, bool isJson) => isJson
        ? ResultWriter.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("entry");
            writer.WriteStartObject();
            writer.WriteString("name", sid);
            writer.WriteStartObject("content");
            writer.WriteString("sid", sid);
            writer.WriteBoolean("isDone", true);
            writer.WriteBoolean("isFailed", false);
            writer.WriteString("dispatchState", "DONE");
            writer.WriteNumber("doneProgress", 1);
            writer.WriteNumber("eventCount", count);
            writer.WriteNumber("resultCount", count);
            writer.WriteNumber("scanCount", count);
            writer.WriteNumber("runDuration", 0.001);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        })
        : Xml(writer =>
        {
            writer.WriteStartElement("entry", "http://www.w3.org/2005/Atom");
            writer.WriteElementString("title", sid);
            writer.WriteStartElement("content");
            writer.WriteStartElement("s", "dict", "http://dev.splunk.com/ns/rest");
            foreach (var (name, value) in new[] { ("sid", sid), ("isDone", "1"), ("isFailed", "0"), ("dispatchState", "DONE"), ("eventCount", $"{count}"), ("resultCount", $"{count}") })
            {
                writer.WriteStartElement("key", "http://dev.splunk.com/ns/rest");
                writer.WriteAttributeString("name", name);
                writer.WriteString(value);
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
        });

    private static (int, string, byte[]) ServerInfo(bool isJson) => isJson
        ? (200, Type("json"), ResultWriter.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("entry");
            writer.WriteStartObject();
            writer.WriteString("name", "server-info");
            writer.WriteStartObject("content");
            writer.WriteString("serverName", "mocks");
            writer.WriteString("product_type", "enterprise");
            writer.WriteString("version", ManagementOptions.Version);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }))
        : Message(200, "INFO", ManagementOptions.Version, false);

    private static (int, string, byte[]) Message(int status, string type, string text, bool isJson) => isJson
        ? (status, Type("json"), ResultWriter.Json(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("messages");
            writer.WriteStartObject();
            writer.WriteString("type", type);
            writer.WriteString("text", text);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }))
        : (status, Type("xml"), Xml(writer =>
        {
            writer.WriteStartElement("response");
            writer.WriteStartElement("messages");
            writer.WriteStartElement("msg");
            writer.WriteAttributeString("type", type);
            writer.WriteString(text);
            writer.WriteEndElement();
            writer.WriteEndElement();
            writer.WriteEndElement();
        }));

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            write(writer);
        return stream.ToArray();
    }

    private static void WriteOne(Utf8JsonWriter writer, string name, string value)
    {
        writer.WriteStartObject();
        writer.WriteString(name, value);
        writer.WriteEndObject();
    }

    private static string Type(string mode) => mode switch
    {
        "json" => "application/json; charset=UTF-8",
        "csv" => "text/csv; charset=UTF-8",
        "raw" => "text/plain; charset=UTF-8",
        _ => "text/xml; charset=UTF-8",
    };

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static async Task<Func<string, string?>> ParametersAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        return name => form is not null && form.TryGetValue(name, out var posted) ? posted.ToString()
            : context.Request.Query.TryGetValue(name, out var asked) ? asked.ToString()
            : null;
    }
}
