using System.Collections.Frozen;

namespace Mocks.Oracle.Types;

/// <summary>What NLS_TERRITORY sets by default.</summary>
public sealed record NlsTerritory(string Name, string Country, string DateFormat, string TimeFormat, string NumericCharacters, string Currency, bool MondayFirst)
{
    private static readonly FrozenDictionary<string, NlsTerritory> ByName = Known().ToFrozenDictionary(t => t.Name);

    /// <summary>The format of DS, the short date.</summary>
    public string ShortDate { get; init; } = "DD.MM.RRRR";

    /// <summary>The format of DL, the long date.</summary>
    public string LongDate { get; init; } = "fmDay, dd. Month yyyy";

    /// <summary>The format of TS, the short time.</summary>
    public string ShortTime { get; init; } = "HH24:MI:SS";

    /// <summary>The currency that C prints.</summary>
    public string IsoCode { get; init; } = "EUR";

    public string DualCurrency { get; init; } = "€";

    public string TimestampFormat => DateFormat + " " + TimeFormat;

    public static IEnumerable<string> Names => ByName.Keys;

    public static NlsTerritory? Find(string name) => ByName.GetValueOrDefault(name.Trim().ToUpperInvariant());

    public static NlsTerritory Of(Nls nls) => Find(nls.Territory) ?? ByName["AMERICA"];

    /// <summary>The currency code of the territory that NLS_ISO_CURRENCY names.</summary>
    public static string IsoCodeOf(Nls nls) => (Find(nls.IsoCurrency) ?? ByName["AMERICA"]).IsoCode;

    private static IEnumerable<NlsTerritory> Known()
    {
        const string hours12 = "HH.MI.SSXFF AM";
        const string hours24 = "HH24:MI:SSXFF";
        yield return new("AMERICA", "US", "DD-MON-RR", hours12, ".,", "$", false)
        {
            ShortDate = "MM/DD/RRRR",
            LongDate = "fmDay, Month dd, yyyy",
            ShortTime = "HH:MI:SS AM",
            IsoCode = "USD",
            DualCurrency = "$",
        };
        yield return new("UNITED KINGDOM", "GB", "DD-MON-RR", "HH24.MI.SSXFF", ".,", "£", true)
        {
            ShortDate = "DD/MM/RRRR",
            LongDate = "DD Month RRRR",
            IsoCode = "GBP",
        };
        yield return new("IRELAND", "IE", "DD-MON-RR", hours24, ".,", "€", true) { ShortDate = "DD/MM/RRRR", LongDate = "DD Month RRRR" };
        yield return new("CANADA", "CA", "RR-MM-DD", "HH24:MI:SSXFF", ", ", "$", false)
        {
            ShortDate = "RRRR-MM-DD",
            LongDate = "fmDay, dd Month yyyy",
            IsoCode = "CAD",
            DualCurrency = "$",
        };
        yield return new("GERMANY", "DE", "DD.MM.RR", hours24, ",.", "€", true);
        yield return new("AUSTRIA", "AT", "DD.MM.RR", hours24, ",.", "€", true);
        yield return new("SWITZERLAND", "CH", "DD.MM.RR", hours24, ".'", "SFr.", true) { IsoCode = "CHF", DualCurrency = "SF" };
        yield return new("FRANCE", "FR", "DD/MM/RR", hours24, ", ", "€", true) { ShortDate = "DD/MM/RRRR", LongDate = "fmDay dd Month yyyy" };
        yield return new("BELGIUM", "BE", "DD/MM/RR", hours24, ",.", "€", true) { ShortDate = "DD/MM/RRRR", LongDate = "fmDay dd Month yyyy" };
        yield return new("LUXEMBOURG", "LU", "DD/MM/RR", hours24, ",.", "€", true) { ShortDate = "DD/MM/RRRR", LongDate = "fmDay dd Month yyyy" };
        yield return new("SPAIN", "ES", "DD/MM/RR", hours24, ",.", "€", true) { ShortDate = "DD/MM/RRRR", LongDate = "fmDay, dd \"de\" Month \"de\" yyyy" };
        yield return new("ITALY", "IT", "DD-MON-RR", hours24, ",.", "€", true) { ShortDate = "DD/MM/RRRR", LongDate = "fmDay dd Month yyyy" };
        yield return new("THE NETHERLANDS", "NL", "DD-MM-RR", hours24, ",.", "€", true) { ShortDate = "DD-MM-RRRR", LongDate = "fmDay dd Month yyyy" };
        yield return new("PORTUGAL", "PT", "RR.MM.DD", hours24, ",.", "€", true) { ShortDate = "DD-MM-RRRR", LongDate = "fmDay, dd \"de\" Month \"de\" yyyy" };
        yield return new("BRAZIL", "BR", "DD/MM/RR", hours24, ",.", "R$", false)
        {
            ShortDate = "DD/MM/RRRR",
            LongDate = "fmDay, dd \"de\" Month \"de\" yyyy",
            IsoCode = "BRL",
            DualCurrency = "Cr$",
        };
        yield return new("SWEDEN", "SE", "RRRR-MM-DD", hours24, ",.", "Kr", true) { ShortDate = "RRRR-MM-DD", IsoCode = "SEK", DualCurrency = "Kr" };
        yield return new("DENMARK", "DK", "RR-MM-DD", hours24, ",.", "kr", true) { ShortDate = "DD-MM-RRRR", IsoCode = "DKK", DualCurrency = "kr" };
        yield return new("NORWAY", "NO", "DD.MM.RRRR", hours24, ",.", "kr", true) { IsoCode = "NOK", DualCurrency = "kr" };
        yield return new("FINLAND", "FI", "DD.MM.RRRR", hours24, ", ", "€", true);
        yield return new("POLAND", "PL", "RR/MM/DD", hours24, ", ", "zł", true) { ShortDate = "DD.MM.RRRR", IsoCode = "PLN", DualCurrency = "zł" };
        yield return new("CIS", "RU", "DD.MM.RR", hours24, ", ", "р.", true) { IsoCode = "RUB", DualCurrency = "р." };
        yield return new("RUSSIA", "RU", "DD.MM.RR", hours24, ", ", "₽", true) { IsoCode = "RUB", DualCurrency = "₽" };
        yield return new("JAPAN", "JP", "RR-MM-DD", hours24, ".,", "¥", false)
        {
            ShortDate = "RRRR/MM/DD",
            LongDate = "fmRRRR\"年\"MM\"月\"DD\"日\"",
            IsoCode = "JPY",
            DualCurrency = "\\",
        };
    }
}
