using Microsoft.Extensions.Logging;

namespace Mocks.Ldap;

/// <summary>What lenient schema checking lets pass.</summary>
internal static partial class SchemaLog
{
    [LoggerMessage(2101, LogLevel.Warning, "The schema does not allow what was taken: {Diagnostic}.")]
    public static partial void Tolerated(ILogger logger, string diagnostic);
}
