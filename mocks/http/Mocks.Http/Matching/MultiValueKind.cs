namespace Mocks.Http.Matching;

internal enum MultiValueKind
{
    Any,
    Exactly,
    Includes,
}
