using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Statements;

/// <summary>NLS parameters by name.</summary>
internal static class NlsSettings
{
    /// <summary>The settings with one changed; null when the name is none of them.</summary>
    public static Nls? With(Nls nls, string name, string value) => name switch
    {
        "NLS_DATE_FORMAT" => nls with { DateFormat = value },
        "NLS_TIMESTAMP_FORMAT" => nls with { TimestampFormat = value },
        "NLS_TIMESTAMP_TZ_FORMAT" => nls with { TimestampTzFormat = value },
        "NLS_TIME_FORMAT" => nls with { TimeFormat = value },
        "NLS_TIME_TZ_FORMAT" => nls with { TimeTzFormat = value },
        "NLS_NUMERIC_CHARACTERS" => value.Length == 2 ? nls with { NumericCharacters = value } : throw Ora.Error(12705),
        "NLS_LANGUAGE" => nls with { Language = value.ToUpperInvariant(), DateLanguage = value.ToUpperInvariant() },
        "NLS_DATE_LANGUAGE" => nls with { DateLanguage = value.ToUpperInvariant() },
        "NLS_TERRITORY" => nls with { Territory = value.ToUpperInvariant() },
        "NLS_CURRENCY" => nls with { Currency = value },
        "NLS_ISO_CURRENCY" => nls with { IsoCurrency = value.ToUpperInvariant() },
        "NLS_DUAL_CURRENCY" => nls with { DualCurrency = value },
        "NLS_CALENDAR" => nls with { Calendar = value.ToUpperInvariant() },
        "NLS_SORT" => nls with { Sort = value.ToUpperInvariant() },
        "NLS_COMP" => nls with { Comp = value.ToUpperInvariant() },
        "NLS_LENGTH_SEMANTICS" => nls with { LengthSemantics = value.ToUpperInvariant() },
        "NLS_NCHAR_CONV_EXCP" => nls with { NcharConversionException = value.ToUpperInvariant() },
        _ => null,
    };
}
