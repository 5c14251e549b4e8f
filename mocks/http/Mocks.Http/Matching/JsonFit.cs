namespace Mocks.Http.Matching;

/// <summary>How WireMock.Net compares JSON: as a whole, or what is expected as a part of what is there.</summary>
internal enum JsonFit
{
    Whole,
    Part,
    PartWithWildcards,
}
