namespace Mocks.Oracle.Types;

/// <summary>ROUND, TRUNC, CEIL and FLOOR of intervals to a unit. Raises ORA-01899 for formats that are no unit of the interval.</summary>
public static class IntervalUnits
{
    public static OracleIntervalDS Truncate(OracleIntervalDS interval, string unit) => Scale(interval, unit, static n => n.Truncate());

    public static OracleIntervalDS Round(OracleIntervalDS interval, string unit) => Scale(interval, unit, static n => n.Round());

    public static OracleIntervalDS Ceil(OracleIntervalDS interval, string unit) => Scale(interval, unit, static n => n.Ceil());

    public static OracleIntervalDS Floor(OracleIntervalDS interval, string unit) => Scale(interval, unit, static n => n.Floor());

    public static OracleIntervalYM Truncate(OracleIntervalYM interval, string unit) => Scale(interval, unit, static n => n.Truncate());

    public static OracleIntervalYM Round(OracleIntervalYM interval, string unit) => Scale(interval, unit, static n => n.Round());

    public static OracleIntervalYM Ceil(OracleIntervalYM interval, string unit) => Scale(interval, unit, static n => n.Ceil());

    public static OracleIntervalYM Floor(OracleIntervalYM interval, string unit) => Scale(interval, unit, static n => n.Floor());

    private static OracleIntervalDS Scale(OracleIntervalDS interval, string unit, Func<OracleNumber, OracleNumber> round)
    {
        var seconds = unit.ToUpperInvariant() switch
        {
            "DD" or "DDD" or "J" or "DAY" => 86_400,
            "HH" or "HH12" or "HH24" => 3_600,
            "MI" => 60,
            "SS" => 1,
            _ => throw new OraException(OraError.BadPrecisionSpecifier),
        };
        var units = round(OracleNumber.FromParts((System.Numerics.BigInteger)interval.TotalNanoseconds, -9) / seconds);
        return OracleIntervalDS.FromUnits(units, seconds);
    }

    private static OracleIntervalYM Scale(OracleIntervalYM interval, string unit, Func<OracleNumber, OracleNumber> round)
    {
        var months = unit.ToUpperInvariant() switch
        {
            "SYYYY" or "YYYY" or "YEAR" or "SYEAR" or "YYY" or "YY" or "Y" => 12,
            "MONTH" or "MON" or "MM" or "RM" => 1,
            _ => throw new OraException(OraError.BadPrecisionSpecifier),
        };
        return OracleIntervalYM.Of((round((OracleNumber)interval.Months / months) * months).ToInt64());
    }
}
