using System.Collections.Frozen;

namespace Mocks.Oracle.Types;

/// <summary>Names of months and days in a language of NLS_DATE_LANGUAGE, capitalized as Oracle does for <c>Month</c>.</summary>
public sealed record NlsLanguage(string Name, string Abbreviation, string Sort, string[] Months, string[] Mons, string[] Days, string[] Dys)
{
    private static readonly FrozenDictionary<string, NlsLanguage> ByName = Known().ToFrozenDictionary(l => l.Name);

    public string Am { get; init; } = "AM";

    public string Pm { get; init; } = "PM";

    public string Ad { get; init; } = "AD";

    public string Bc { get; init; } = "BC";

    /// <summary>Width that <c>Month</c> is padded to.</summary>
    public int MonthWidth { get; } = Months.Max(m => m.Length);

    public int DayWidth { get; } = Days.Max(d => d.Length);

    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>Null for languages that are not known; the setter of the parameter raises ORA-12705.</summary>
    public static NlsLanguage? Find(string name) => ByName.GetValueOrDefault(name.Trim().ToUpperInvariant());

    public static NlsLanguage Of(Nls nls) => Find(nls.DateLanguage) ?? ByName["AMERICAN"];

    private static IEnumerable<NlsLanguage> Known()
    {
        yield return Language("AMERICAN", "US", "BINARY",
            "January February March April May June July August September October November December",
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
            "Sun Mon Tue Wed Thu Fri Sat");
        yield return Language("ENGLISH", "GB", "BINARY",
            "January February March April May June July August September October November December",
            "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
            "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
            "Sun Mon Tue Wed Thu Fri Sat");
        yield return Language("GERMAN", "D", "GERMAN",
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
            "Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez",
            "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag",
            "So Mo Di Mi Do Fr Sa") with
        { Ad = "n.Chr.", Bc = "v.Chr." };
        yield return Language("FRENCH", "F", "FRENCH",
            "Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre",
            "Janv. Févr. Mars Avr. Mai Juin Juil. Août Sept. Oct. Nov. Déc.",
            "Dimanche Lundi Mardi Mercredi Jeudi Vendredi Samedi",
            "Dim. Lun. Mar. Mer. Jeu. Ven. Sam.");
        yield return Language("SPANISH", "E", "SPANISH",
            "Enero Febrero Marzo Abril Mayo Junio Julio Agosto Septiembre Octubre Noviembre Diciembre",
            "Ene Feb Mar Abr May Jun Jul Ago Sep Oct Nov Dic",
            "Domingo Lunes Martes Miércoles Jueves Viernes Sábado",
            "Dom Lun Mar Mié Jue Vie Sáb");
        yield return Language("ITALIAN", "I", "WEST_EUROPEAN",
            "Gennaio Febbraio Marzo Aprile Maggio Giugno Luglio Agosto Settembre Ottobre Novembre Dicembre",
            "Gen Feb Mar Apr Mag Giu Lug Ago Set Ott Nov Dic",
            "Domenica Lunedì Martedì Mercoledì Giovedì Venerdì Sabato",
            "Dom Lun Mar Mer Gio Ven Sab");
        yield return Language("DUTCH", "NL", "DUTCH",
            "Januari Februari Maart April Mei Juni Juli Augustus September Oktober November December",
            "Jan Feb Mrt Apr Mei Jun Jul Aug Sep Okt Nov Dec",
            "Zondag Maandag Dinsdag Woensdag Donderdag Vrijdag Zaterdag",
            "Zo Ma Di Wo Do Vr Za");
        yield return Language("PORTUGUESE", "PT", "WEST_EUROPEAN",
            "Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro",
            "Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez",
            "Domingo Segunda-Feira Terça-Feira Quarta-Feira Quinta-Feira Sexta-Feira Sábado",
            "Dom Seg Ter Qua Qui Sex Sáb");
        yield return Language("BRAZILIAN PORTUGUESE", "PTB", "WEST_EUROPEAN",
            "Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro Dezembro",
            "Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez",
            "Domingo Segunda-Feira Terça-Feira Quarta-Feira Quinta-Feira Sexta-Feira Sábado",
            "Dom Seg Ter Qua Qui Sex Sáb");
        yield return Language("SWEDISH", "S", "SWEDISH",
            "Januari Februari Mars April Maj Juni Juli Augusti September Oktober November December",
            "Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec",
            "Söndag Måndag Tisdag Onsdag Torsdag Fredag Lördag",
            "Sö Må Ti On To Fr Lö");
        yield return Language("DANISH", "DK", "DANISH",
            "Januar Februar Marts April Maj Juni Juli August September Oktober November December",
            "Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec",
            "Søndag Mandag Tirsdag Onsdag Torsdag Fredag Lørdag",
            "Sø Ma Ti On To Fr Lø");
        yield return Language("NORWEGIAN", "N", "NORWEGIAN",
            "Januar Februar Mars April Mai Juni Juli August September Oktober November Desember",
            "Jan Feb Mar Apr Mai Jun Jul Aug Sep Okt Nov Des",
            "Søndag Mandag Tirsdag Onsdag Torsdag Fredag Lørdag",
            "Søn Man Tir Ons Tor Fre Lør");
        yield return Language("FINNISH", "SF", "FINNISH",
            "Tammikuu Helmikuu Maaliskuu Huhtikuu Toukokuu Kesäkuu Heinäkuu Elokuu Syyskuu Lokakuu Marraskuu Joulukuu",
            "Tammi Helmi Maalis Huhti Touko Kesä Heinä Elo Syys Loka Marras Joulu",
            "Sunnuntai Maanantai Tiistai Keskiviikko Torstai Perjantai Lauantai",
            "Su Ma Ti Ke To Pe La");
        yield return Language("POLISH", "PL", "POLISH",
            "Styczeń Luty Marzec Kwiecień Maj Czerwiec Lipiec Sierpień Wrzesień Październik Listopad Grudzień",
            "Sty Lut Mar Kwi Maj Cze Lip Sie Wrz Paź Lis Gru",
            "Niedziela Poniedziałek Wtorek Środa Czwartek Piątek Sobota",
            "Nie Pon Wto Śro Czw Pią Sob");
        yield return Language("RUSSIAN", "RU", "RUSSIAN",
            "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь",
            "Янв Фев Мар Апр Май Июн Июл Авг Сен Окт Ноя Дек",
            "Воскресенье Понедельник Вторник Среда Четверг Пятница Суббота",
            "Вс Пн Вт Ср Чт Пт Сб");
    }

    private static NlsLanguage Language(string name, string abbreviation, string sort, string months, string mons, string days, string dys) =>
        new(name, abbreviation, sort, months.Split(' '), mons.Split(' '), days.Split(' '), dys.Split(' '));
}
