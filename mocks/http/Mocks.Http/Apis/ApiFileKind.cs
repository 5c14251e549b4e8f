namespace Mocks.Http.Apis;

/// <summary>What a file of an API holds.</summary>
internal enum ApiFileKind
{
    Contract,
    Resources,
    Conversations,
    Postman,
    Har,
}
