namespace Mocks.Http.GraphQl;

/// <summary>A text that is no GraphQL document.</summary>
/// <param name="position">0-based, in characters.</param>
internal sealed class GraphQlException(string message, int position) : Exception(message)
{
    public int Position => position;
}
