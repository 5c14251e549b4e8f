namespace Mocks.Hosting;

/// <summary>
/// A state can't take in a difference because of what clients have written since it was computed: both gave a new object the same number.
/// Whoever computed it does so again on the newer state.
/// </summary>
public sealed class StateConflictException(string message) : Exception(message);
