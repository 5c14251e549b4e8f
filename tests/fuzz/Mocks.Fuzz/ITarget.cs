namespace Mocks.Fuzz;

/// <summary>A parser, or what stands behind one. Its own exceptions are its answers; any other is a finding.</summary>
internal interface ITarget
{
    string Name { get; }

    /// <summary>Good inputs, to be mutated.</summary>
    IReadOnlyList<byte[]> Corpus { get; }

    void Run(byte[] input);
}
