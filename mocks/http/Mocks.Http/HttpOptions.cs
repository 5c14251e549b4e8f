using System.Globalization;
using Mocks.Hosting;
using Mocks.Http.OpenApi;

namespace Mocks.Http;

/// <summary>
/// The settings of the HTTP mock, and of <c>WIREMOCK_OPTIONS</c>, with which people start WireMock's image, those that matter
/// here. Options that tune its threads or logging are without effect; any other that we don't have is a mistake.
/// </summary>
internal sealed class HttpOptions
{
    private static readonly HashSet<string> WithoutEffect = new(StringComparer.Ordinal)
    {
        "--verbose", "--local-response-templating", "--async-response-enabled", "--async-response-threads", "--container-threads",
        "--jetty-acceptor-threads", "--jetty-accept-queue-size", "--jetty-header-request-size", "--jetty-header-response-size",
        "--jetty-stop-timeout", "--jetty-idle-timeout", "--disable-banner", "--print-all-network-traffic",
        "--max-template-cache-entries", "--disable-request-logging", "--timeout", "--bind-address",
        "--disable-optimize-xml-factories-loading", "--disable-connection-reuse", "--logged-response-body-size-limit",
    };

    public HttpOptions(Settings settings)
    {
        Api = settings.Text("MOCK_HTTP_API");
        Root = settings.Text("MOCK_WIREMOCK_ROOT");
        Seed = settings.Number("MOCK_SEED", 1);
        Port = settings.Port("MOCK_HTTP_PORT", 8080);
        TlsPort = settings.Port("MOCK_HTTP_TLS_PORT", 8443);
        Origins = settings.List("MOCK_HTTP_CORS");
        Documents = settings.List("MOCK_HTTP_OPENAPI");
        Checks = settings.Choice("MOCK_HTTP_VALIDATION", "enforce", "off", "warn", "enforce") switch
        {
            "off" => ContractChecks.Off,
            "warn" => ContractChecks.Warn,
            _ => ContractChecks.Enforce,
        };
        var words = settings.Text("WIREMOCK_OPTIONS", "").Split([' ', ',', '='], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < words.Length; i++)
        {
            switch (words[i])
            {
                case "--global-response-templating":
                    TemplatesEverything = true;
                    break;
                case "--enable-stub-cors":
                    Origins = Origins.Count > 0 ? Origins : ["*"];
                    break;
                case "--https-require-client-cert":
                    RequiresClientCertificate = true;
                    break;
                case "--no-request-journal":
                    MostLoggedRequests = 0;
                    break;
                case "--disable-gzip":
                    Packs = false;
                    break;
                case "--max-request-journal-entries" when i + 1 < words.Length && int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var most):
                    MostLoggedRequests = most;
                    i++;
                    break;
                case "--root-dir" when i + 1 < words.Length:
                    Root = words[++i];
                    break;
                case "--port" when TryPort(words, ref i, out var port):
                    Port = port;
                    break;
                case "--https-port" when TryPort(words, ref i, out var port):
                    TlsPort = port;
                    break;
                case var option when WithoutEffect.Contains(option):
                    // its value, if it has one
                    if (i + 1 < words.Length && !words[i + 1].StartsWith("--", StringComparison.Ordinal))
                        i++;
                    break;
                case var option:
                    settings.Problems.Add("WIREMOCK_OPTIONS", 0, $"\"{option}\" is not supported", "Leave it out.");
                    break;
            }
        }
    }

    /// <summary>The only API of the set to serve; null for all.</summary>
    public string? Api { get; }

    /// <summary>A folder in WireMock's layout; null for its usual place.</summary>
    public string? Root { get; }

    public int Seed { get; }

    public int Port { get; }

    public int TlsPort { get; }

    /// <summary>Whether every response is a template, asked for or not.</summary>
    public bool TemplatesEverything { get; }

    /// <summary>Whether bodies are packed for clients that accept gzip.</summary>
    public bool Packs { get; } = true;

    /// <summary>How many requests <c>/__admin/requests</c> keeps.</summary>
    public int MostLoggedRequests { get; } = 10_000;

    /// <summary>Whether TLS clients must have a certificate.</summary>
    public bool RequiresClientCertificate { get; }

    /// <summary>The origins whose pages may read answers; empty for none, <c>*</c> for all.</summary>
    public IReadOnlyList<string> Origins { get; }

    /// <summary>OpenAPI documents beside those of the set.</summary>
    public IReadOnlyList<string> Documents { get; }

    /// <summary>What becomes of a request that breaks its contract.</summary>
    public ContractChecks Checks { get; }

    private static bool TryPort(string[] words, ref int at, out int port)
    {
        port = 0;
        if (at + 1 >= words.Length || !int.TryParse(words[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out port) || port > 65535)
            return false;
        at++;
        return true;
    }
}
