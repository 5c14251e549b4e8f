namespace Mocks.Oracle.Differential.Tests;

/// <summary>An engine with the sample data.</summary>
internal interface IQueryRunner : IDisposable
{
    Dialect Dialect { get; }

    /// <summary>The rows, values separated by a bar; or one line that begins with "error:".</summary>
    IReadOnlyList<string> Run(string sql);
}
