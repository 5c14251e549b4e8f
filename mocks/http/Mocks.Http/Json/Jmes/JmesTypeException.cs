namespace Mocks.Http.Json.Jmes;

/// <summary>A function of JMESPath was given a value of a kind that it does not take (<c>invalid-type</c>).</summary>
internal sealed class JmesTypeException(string function) : Exception($"invalid-type: {function}");
