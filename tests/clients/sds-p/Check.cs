namespace Mocks.Clients.SdsP;

/// <summary>Runs checks and counts them.</summary>
internal sealed class Check
{
    private int _passed;
    private int _failed;

    public void That(string name, Action check)
    {
        try
        {
            check();
            _passed++;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _failed++;
            Console.WriteLine($"FAILED {name}: {exception.GetType().Name}: {exception.Message}");
        }
    }

    public static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
            throw new InvalidOperationException($"expected {expected}, got {actual}");
    }

    /// <summary>The line that the test runner reads, and the exit code.</summary>
    public int Finish()
    {
        Console.WriteLine($"{_passed} passed, {_failed} failed");
        return _failed == 0 && _passed > 0 ? 0 : 1;
    }
}
