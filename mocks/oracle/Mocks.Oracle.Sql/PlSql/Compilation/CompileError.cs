namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A mistake in the text being compiled. Caught where the compiler goes on: at the statement or declaration.</summary>
/// <param name="position">What it blames.</param>
/// <param name="text">From PLS- or PL/SQL: on.</param>
internal sealed class CompileError(int position, string text) : Exception(text)
{
    public int Position => position;

    /// <summary>There is nothing to say about the statement around it.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>The text that the position is in, when that is another unit's.</summary>
    public SourceText? Text { get; init; }
}
