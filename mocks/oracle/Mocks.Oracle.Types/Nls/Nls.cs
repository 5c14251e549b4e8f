namespace Mocks.Oracle.Types;

/// <summary>A session's NLS settings: immutable, ALTER SESSION makes a new one.</summary>
public sealed record Nls
{
    /// <summary>AMERICAN_AMERICA, session time zone UTC.</summary>
    public static readonly Nls Default = new();

    public string Language { get; init; } = "AMERICAN";

    public string DateLanguage { get; init; } = "AMERICAN";

    public string Territory { get; init; } = "AMERICA";

    public string DateFormat { get; init; } = "DD-MON-RR";

    public string TimestampFormat { get; init; } = "DD-MON-RR HH.MI.SSXFF AM";

    public string TimestampTzFormat { get; init; } = "DD-MON-RR HH.MI.SSXFF AM TZR";

    public string TimeFormat { get; init; } = "HH.MI.SSXFF AM";

    public string TimeTzFormat { get; init; } = "HH.MI.SSXFF AM TZR";

    /// <summary>Decimal mark and group separator.</summary>
    public string NumericCharacters { get; init; } = ".,";

    public string Currency { get; init; } = "$";

    public string IsoCurrency { get; init; } = "AMERICA";

    public string DualCurrency { get; init; } = "$";

    public string Calendar { get; init; } = "GREGORIAN";

    public string Sort { get; init; } = "BINARY";

    public string Comp { get; init; } = "BINARY";

    public string LengthSemantics { get; init; } = "BYTE";

    public string NcharConversionException { get; init; } = "FALSE";

    public OracleTimeZone TimeZone { get; init; } = OracleTimeZone.Utc;

    /// <summary>Where the month and year come from that a date text leaves out.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public char DecimalMark => NumericCharacters[0];

    public char GroupSeparator => NumericCharacters[1];

    /// <summary>The current instant in the session's time zone.</summary>
    public OracleTimestamp Now() => OracleTimestamp.FromDateTimeOffset(Clock.GetUtcNow()).InZone(TimeZone);
}
