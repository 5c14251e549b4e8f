namespace Mocks.Oracle.Types;

/// <summary>The NLS parameters by name, as ALTER SESSION sets them and NLS_SESSION_PARAMETERS shows them.</summary>
public static class NlsParameters
{
    private static readonly string[] LinguisticSorts =
    [
        "BINARY", "GENERIC_M", "WEST_EUROPEAN", "XWEST_EUROPEAN", "GERMAN", "XGERMAN", "GERMAN_DIN", "XGERMAN_DIN", "FRENCH", "XFRENCH",
        "FRENCH_M", "SPANISH", "XSPANISH", "SPANISH_M", "ITALIAN", "DUTCH", "XDUTCH", "SWEDISH", "DANISH", "XDANISH", "DANISH_M", "NORWEGIAN",
        "FINNISH", "POLISH", "RUSSIAN", "PUNCTUATION", "XPUNCTUATION", "ASCII7", "EBCDIC", "UCA0610_DUCET", "UCA0700_DUCET", "UCA1210_DUCET",
    ];

    private static readonly string[] Calendars =
    [
        "GREGORIAN", "JAPANESE IMPERIAL", "PERSIAN", "THAI BUDDHA", "ROC OFFICIAL", "ARABIC HIJRAH", "ENGLISH HIJRAH", "ETHIOPIAN",
    ];

    /// <summary>The session's parameters in the order of NLS_SESSION_PARAMETERS.</summary>
    public static IReadOnlyList<(string Name, string Value)> All(Nls nls) =>
    [
        ("NLS_LANGUAGE", nls.Language),
        ("NLS_TERRITORY", nls.Territory),
        ("NLS_CURRENCY", nls.Currency),
        ("NLS_ISO_CURRENCY", nls.IsoCurrency),
        ("NLS_NUMERIC_CHARACTERS", nls.NumericCharacters),
        ("NLS_CALENDAR", nls.Calendar),
        ("NLS_DATE_FORMAT", nls.DateFormat),
        ("NLS_DATE_LANGUAGE", nls.DateLanguage),
        ("NLS_SORT", nls.Sort),
        ("NLS_TIME_FORMAT", nls.TimeFormat),
        ("NLS_TIMESTAMP_FORMAT", nls.TimestampFormat),
        ("NLS_TIME_TZ_FORMAT", nls.TimeTzFormat),
        ("NLS_TIMESTAMP_TZ_FORMAT", nls.TimestampTzFormat),
        ("NLS_DUAL_CURRENCY", nls.DualCurrency),
        ("NLS_COMP", nls.Comp),
        ("NLS_LENGTH_SEMANTICS", nls.LengthSemantics),
        ("NLS_NCHAR_CONV_EXCP", nls.NcharConversionException),
    ];

    public static bool IsKnown(string name) =>
        name.Equals("TIME_ZONE", StringComparison.OrdinalIgnoreCase)
        || All(Nls.Default).Any(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The settings with one parameter changed; language and territory bring their defaults along. Raises ORA-02248 for names that are no
    /// parameter, ORA-12705 for values that are not known, ORA-01821 and its kin for formats.
    /// </summary>
    public static Nls With(Nls nls, string name, string value) => name.ToUpperInvariant() switch
    {
        "NLS_LANGUAGE" => WithLanguage(nls, value),
        "NLS_TERRITORY" => WithTerritory(nls, value),
        "NLS_CURRENCY" => nls with { Currency = value },
        "NLS_ISO_CURRENCY" => nls with { IsoCurrency = (NlsTerritory.Find(value) ?? throw Unknown()).Name },
        "NLS_DUAL_CURRENCY" => nls with { DualCurrency = value },
        "NLS_NUMERIC_CHARACTERS" => nls with { NumericCharacters = NumericCharacters(value) },
        "NLS_CALENDAR" => nls with { Calendar = OneOf(value, Calendars) },
        "NLS_DATE_FORMAT" => nls with { DateFormat = Format(value) },
        "NLS_TIMESTAMP_FORMAT" => nls with { TimestampFormat = Format(value) },
        "NLS_TIMESTAMP_TZ_FORMAT" => nls with { TimestampTzFormat = Format(value) },
        "NLS_TIME_FORMAT" => nls with { TimeFormat = Format(value) },
        "NLS_TIME_TZ_FORMAT" => nls with { TimeTzFormat = Format(value) },
        "NLS_DATE_LANGUAGE" => nls with { DateLanguage = (NlsLanguage.Find(value) ?? throw Unknown()).Name },
        "NLS_SORT" => nls with { Sort = Sort(value) },
        "NLS_COMP" => nls with { Comp = OneOf(value, "BINARY", "LINGUISTIC", "ANSI") },
        "NLS_LENGTH_SEMANTICS" => nls with { LengthSemantics = OneOf(value, "BYTE", "CHAR") },
        "NLS_NCHAR_CONV_EXCP" => nls with { NcharConversionException = OneOf(value, "FALSE", "TRUE") },
        "TIME_ZONE" => nls with { TimeZone = OracleTimeZone.Parse(value) },
        _ => throw new OraException(OraError.InvalidAlterSessionOption),
    };

    /// <summary>
    /// The settings for one call of a function with an NLS argument: <c>NLS_DATE_LANGUAGE=GERMAN NLS_NUMERIC_CHARACTERS=',.'</c>.
    /// Raises ORA-12702 for what is no parameter.
    /// </summary>
    public static Nls WithArgument(Nls nls, string argument)
    {
        var rest = argument.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var equal = rest.IndexOf('=');
            if (equal < 0)
                throw new OraException(OraError.InvalidNlsParameterString);
            var name = rest[..equal].Trim().ToString();
            rest = rest[(equal + 1)..].TrimStart();
            var value = TakeValue(ref rest);
            if (!IsKnown(name))
                throw new OraException(OraError.InvalidNlsParameterString);
            nls = With(nls, name, value);
        }
        return nls;
    }

    private static string TakeValue(ref ReadOnlySpan<char> rest)
    {
        string value;
        if (!rest.IsEmpty && rest[0] is '\'' or '"')
        {
            var end = rest[1..].IndexOf(rest[0]);
            if (end < 0)
                throw new OraException(OraError.InvalidNlsParameterString);
            value = rest.Slice(1, end).ToString();
            rest = rest[(end + 2)..];
        }
        else
        {
            var equal = rest.IndexOf('=');
            // the value ends where the next name begins: language names may have blanks in them
            var blank = equal < 0 ? rest.Length : Math.Max(0, rest[..equal].TrimEnd().LastIndexOf(' '));
            value = rest[..blank].Trim().ToString();
            rest = rest[blank..];
        }
        rest = rest.TrimStart(" ,");
        return value;
    }

    private static Nls WithLanguage(Nls nls, string value)
    {
        var language = NlsLanguage.Find(value) ?? throw Unknown();
        return nls with { Language = language.Name, DateLanguage = language.Name, Sort = language.Sort };
    }

    private static Nls WithTerritory(Nls nls, string value)
    {
        var territory = NlsTerritory.Find(value) ?? throw Unknown();
        return nls with
        {
            Territory = territory.Name,
            IsoCurrency = territory.Name,
            Currency = territory.Currency,
            DualCurrency = territory.DualCurrency,
            NumericCharacters = territory.NumericCharacters,
            DateFormat = territory.DateFormat,
            TimeFormat = territory.TimeFormat,
            TimeTzFormat = territory.TimeFormat + " TZR",
            TimestampFormat = territory.TimestampFormat,
            TimestampTzFormat = territory.TimestampFormat + " TZR",
        };
    }

    private static string NumericCharacters(string value) =>
        value.Length == 2 && value[0] != value[1] && !value.Any(c => char.IsAsciiDigit(c) || c is '+' or '-' or '<' or '>') ? value : throw Unknown();

    private static string Format(string value)
    {
        DatetimeFormat.Parse(value);
        return value;
    }

    private static string Sort(string value)
    {
        var upper = value.ToUpperInvariant();
        var plain = upper.EndsWith("_CI", StringComparison.Ordinal) || upper.EndsWith("_AI", StringComparison.Ordinal) ? upper[..^3] : upper;
        OneOf(plain, LinguisticSorts);
        return upper;
    }

    private static string OneOf(string value, params ReadOnlySpan<string> known)
    {
        var upper = value.ToUpperInvariant();
        return known.Contains(upper) ? upper : throw Unknown();
    }

    private static OraException Unknown() => new(OraError.CannotAccessNlsDataFiles);
}
