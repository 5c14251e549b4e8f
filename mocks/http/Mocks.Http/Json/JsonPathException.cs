namespace Mocks.Http.Json;

/// <summary>A JSONPath expression that can't be read; <paramref name="position"/> counts characters from 0.</summary>
internal sealed class JsonPathException(string message, int position) : Exception(message)
{
    public int Position => position;
}
