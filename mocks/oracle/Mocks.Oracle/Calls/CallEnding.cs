namespace Mocks.Oracle.Calls;

/// <summary>The message that ends a good call.</summary>
internal enum CallEnding
{
    Error,
    Status,
}
