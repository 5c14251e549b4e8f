namespace Mocks.Integration;

/// <summary>Ends the command with a message and an exit code.</summary>
internal sealed class IntegrationException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;
}
