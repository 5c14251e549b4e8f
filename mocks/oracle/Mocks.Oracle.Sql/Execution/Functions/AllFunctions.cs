namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>The families of built-in functions.</summary>
internal static class AllFunctions
{
    public static IEnumerable<ScalarFunction> List =>
    [
        .. SessionFunctions.All,
        .. TextFunctions.All,
        .. SearchFunctions.All,
        .. PaddingFunctions.All,
        .. NumericFunctions.All,
        .. RoundingFunctions.All,
        .. ComparisonFunctions.All,
        .. ConversionFunctions.All,
    ];
}
