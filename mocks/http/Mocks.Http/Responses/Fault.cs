namespace Mocks.Http.Responses;

/// <summary>Ways to fail below HTTP, by WireMock's names.</summary>
internal enum Fault
{
    EmptyResponse,
    MalformedResponseChunk,
    RandomDataThenClose,
    ConnectionResetByPeer,
}
