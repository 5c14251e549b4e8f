namespace Mocks.Oracle.Sql.Catalog;

/// <summary>A row of USER_ERRORS.</summary>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based.</param>
/// <param name="Text">From PLS- or PL/SQL: on.</param>
internal sealed record UnitError(int Line, int Column, int Number, string Text);
