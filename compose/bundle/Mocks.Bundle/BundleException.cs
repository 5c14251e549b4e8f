namespace Mocks.Bundle;

/// <summary>Something that the caller gave can't be used; the message says what and why.</summary>
internal sealed class BundleException(string message) : Exception(message);
