namespace Mocks.Integration;

/// <summary>What the process ends with. A build goes by these numbers: they don't change.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>An expectation is not met.</summary>
    public const int NotMet = 1;

    /// <summary>The command line, the environment or a file of expectations is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A target can't be reached, or was not ready in time.</summary>
    public const int Unreachable = 3;

    /// <summary>A target has refused: an unknown name, a faulty set, a missing token.</summary>
    public const int Refused = 4;
}
