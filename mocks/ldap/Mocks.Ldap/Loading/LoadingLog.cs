using Microsoft.Extensions.Logging;

namespace Mocks.Ldap.Loading;

/// <summary>What a load takes though it is not right, and what it leaves out though it is not wrong.</summary>
internal sealed partial class LoadingLog(ILogger logger)
{
    [LoggerMessage(2101, LogLevel.Warning, "The schema does not allow what was taken: {diagnostic}.")]
    public partial void Tolerated(string diagnostic);

    [LoggerMessage(2102, LogLevel.Warning, "Passed over: {record}.")]
    public partial void PassedOver(string record);
}
