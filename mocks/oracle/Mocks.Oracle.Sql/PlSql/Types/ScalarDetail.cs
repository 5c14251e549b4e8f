using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Types;

/// <summary>A subtype of a scalar: integers of the machine, ranges, NOT NULL.</summary>
/// <param name="IsInteger">PLS_INTEGER and its subtypes: values are integers of 32 bits.</param>
internal sealed class ScalarDetail(bool IsInteger, long? low = null, long? high = null, bool notNull = false) : TypeDetail
{
    private static readonly OracleType Number = OracleType.AnyNumber;

    public static OracleType PlsInteger { get; } = Number with { Detail = new ScalarDetail(true) };

    public static OracleType Natural { get; } = Number with { Detail = new ScalarDetail(true, 0) };

    public static OracleType NaturalN { get; } = Number with { Detail = new ScalarDetail(true, 0, null, true) };

    public static OracleType Positive { get; } = Number with { Detail = new ScalarDetail(true, 1) };

    public static OracleType PositiveN { get; } = Number with { Detail = new ScalarDetail(true, 1, null, true) };

    public static OracleType SignType { get; } = Number with { Detail = new ScalarDetail(true, -1, 1) };

    public static OracleType SimpleInteger { get; } = Number with { Detail = new ScalarDetail(true, null, null, true) };

    public bool IsInteger { get; } = IsInteger;

    public override bool IsMachineInteger => IsInteger;

    public long? Low => low;

    public long? High => high;

    public bool NotNull => notNull;

    public static bool IsIntegerType(OracleType type) => type.Detail is ScalarDetail { IsInteger: true };

    /// <summary>The type with a further restriction.</summary>
    public static OracleType Restrict(OracleType type, long? low, long? high, bool notNull)
    {
        if (low is null && high is null && !notNull)
            return type;
        var own = type.Detail as ScalarDetail;
        return type with { Detail = new ScalarDetail(own?.IsInteger ?? false, low ?? own?.Low, high ?? own?.High, notNull || own?.NotNull == true) };
    }

    /// <summary>The type as SQL knows it.</summary>
    public static OracleType Plain(OracleType type) => type.Detail is ScalarDetail ? type with { Detail = null } : type;
}
