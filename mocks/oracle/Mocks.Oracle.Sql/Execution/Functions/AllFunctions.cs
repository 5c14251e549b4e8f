using Mocks.Oracle.Sql.Execution.Functions.Packages;
using Mocks.Oracle.Sql.Execution.Functions.RegularExpressions;

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
        .. TranscendentalFunctions.All,
        WidthBucketFunction.Function,
        .. RoundingFunctions.All,
        .. ComparisonFunctions.All,
        .. ConversionFunctions.All,
        .. JsonFunctions.All,
        .. VectorFunctions.All,
        .. XmlFunctions.All,
        .. DateFunctions.All,
        .. IntervalFunctions.All,
        .. ZoneFunctions.All,
        TimeBucketFunction.Function,
        FuzzyMatchFunction.Function,
        ExtractFunction.Function,
        .. RegexpFunctions.All,
        .. ConstantFunctions.All,
        .. UnicodeFunctions.All,
        .. CharacterSetFunctions.All,
        .. HashFunctions.All,
        DumpFunction.Function,
        .. PackagedFunctions,
    ];

    private static IEnumerable<ScalarFunction> PackagedFunctions =>
    [
        .. DbmsAssert.All,
        .. DbmsCrypto.All,
        .. DbmsLob.All,
        .. DbmsMetadata.All,
        .. DbmsRandom.All,
        .. DbmsRowid.All,
        .. DbmsDebugJdwp.All,
        .. DbmsUtility.All,
        .. UtlCompress.All,
        .. UtlEncode.All,
        .. UtlI18n.All,
        .. UtlMatch.All,
        .. UtlRaw.All,
        .. UtlUrl.All,
    ];
}
