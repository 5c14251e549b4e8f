namespace Mocks.Http.Templates.DotNet;

/// <summary>What a parameter of a helper takes; anything else is an error of the call.</summary>
internal enum DotNetParameter
{
    Anything,
    Text,
    Whole,
    Flag,

    /// <summary>A list of objects.</summary>
    Items,

    /// <summary>Whatever can be walked through.</summary>
    Enumerable,
}
