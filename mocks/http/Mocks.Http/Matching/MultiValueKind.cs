namespace Mocks.Http.Matching;

internal enum MultiValueKind
{
    Any,
    Exactly,
    Includes,

    /// <summary>Each matcher is satisfied by a value, and each value satisfies a matcher.</summary>
    Covering,
}
