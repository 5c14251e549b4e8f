namespace Mocks.Oracle.Sql.Syntax;

/// <summary>What conditional compilation knows beside the text: the session's parameters and the packages' constants.</summary>
internal interface ICompilationConstants
{
    /// <summary>$$NAME, the name in upper case and without its dollars.</summary>
    /// <returns>bool, long, text, or null.</returns>
    object? Inquire(string name);

    /// <summary>A constant in the specification of a package, by its dotted name.</summary>
    /// <returns>Its initial value; null when there is no such constant.</returns>
    Expression? Constant(IReadOnlyList<Identifier> name);
}
