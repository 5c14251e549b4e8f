namespace Mocks.Http.Matching;

internal enum MultiValueKind
{
    Any,
    Exactly,
    Includes,

    /// <summary>Each matcher is satisfied by a value, and each value satisfies a matcher.</summary>
    Covering,

    /// <summary>Each value satisfies each of the matchers: <c>And</c> of WireMock.Net's headers.</summary>
    EveryByAll,

    /// <summary>There is a matcher that each value satisfies: <c>Or</c> of them.</summary>
    EveryByOne,
}
