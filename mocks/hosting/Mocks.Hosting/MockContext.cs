using Microsoft.Extensions.Logging;

namespace Mocks.Hosting;

/// <summary>What a host gives to each of its mocks at their making.</summary>
/// <param name="Settings">The environment; read everything in the constructor, so that mistakes are reported before a port opens.</param>
/// <param name="Journal">Where what clients asked, and what they got, is told.</param>
/// <param name="Loggers">Logs go to stdout.</param>
/// <param name="Time">The only clock.</param>
/// <param name="Certificate">The certificate for TLS, also for an in-place upgrade (StartTLS).</param>
public sealed record MockContext(Settings Settings, Journal Journal, ILoggerFactory Loggers, TimeProvider Time, ServerCertificate Certificate);
