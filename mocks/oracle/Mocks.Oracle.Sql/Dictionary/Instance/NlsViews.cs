using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>NLS_SESSION_PARAMETERS and its kin, V$NLS_PARAMETERS, V$NLS_VALID_VALUES, V$TIMEZONE_NAMES.</summary>
internal static class NlsViews
{
    private const string Columns = """
        PARAMETER VARCHAR2(128)
        VALUE     VARCHAR2(64)
        """;

    public static IEnumerable<DictionaryFamily> All()
    {
        yield return new FixedFamily("NLS_SESSION_PARAMETERS", "NLS parameters of the session", true, Columns,
            static q => NlsParameters.All(q.Session.Nls).Select(Row));
        yield return new FixedFamily("NLS_INSTANCE_PARAMETERS", "NLS parameters of the instance", true, Columns,
            static _ => NlsParameters.All(Nls.Default).Select(p => new[] { Text(p.Name), Text(IsSetByInstance(p.Name) ? p.Value : null) }));
        yield return new FixedFamily("NLS_DATABASE_PARAMETERS", "NLS parameters of the database", true, Columns,
            static q => DatabaseParameters(q.Compat).Select(p => new[] { Text(p.Name), Text(p.Name == DatabaseCharacterSet.Property ? CharacterSet(q) : p.Value) }));
        yield return new FixedFamily("V_$NLS_PARAMETERS", "NLS parameters in force", true, """
            PARAMETER VARCHAR2(64)
            VALUE     VARCHAR2(64)
            CON_ID    NUMBER = 3
            """, static q => NlsParameters.All(q.Session.Nls).SkipWhile(p => p.Name != "NLS_LANGUAGE").Select(Row)
                .Concat([[Text(DatabaseCharacterSet.Property), Text(CharacterSet(q))], [Text("NLS_NCHAR_CHARACTERSET"), Text("AL16UTF16")]]));
        yield return new FixedFamily("V_$NLS_VALID_VALUES", "Values of NLS parameters", true, """
            PARAMETER    VARCHAR2(64)
            VALUE        VARCHAR2(64)
            ISDEPRECATED VARCHAR2(5) = FALSE
            CON_ID       NUMBER = 0
            """, static _ => NlsTerritory.Names.Order(StringComparer.Ordinal).Select(t => Row(("TERRITORY", t)))
                .Concat(NlsLanguage.Names.Order(StringComparer.Ordinal).Select(l => Row(("LANGUAGE", l))))
                .Concat([Row(("CHARACTERSET", "AL32UTF8")), Row(("CHARACTERSET", "AL16UTF16"))]));
        yield return new FixedFamily("V_$TIMEZONE_NAMES", "Names of time zones", true, """
            TZNAME   VARCHAR2(64)
            TZABBREV VARCHAR2(64)
            CON_ID   NUMBER = 0
            """, static _ => TimeZones());
    }

    private static string CharacterSet(DictionaryQuery query) =>
        query.Session.Catalog.Properties.GetValueOrDefault(DatabaseCharacterSet.Property, DatabaseCharacterSet.Default);

    /// <summary>The parameters that the database was created with, in the order of NLS_DATABASE_PARAMETERS.</summary>
    public static IEnumerable<(string Name, string? Value)> DatabaseParameters(int compat) =>
    [
        ("NLS_RDBMS_VERSION", ReleaseTexts.Of(compat).Version),
        ("NLS_NCHAR_CONV_EXCP", "FALSE"),
        ("NLS_LENGTH_SEMANTICS", "BYTE"),
        ("NLS_COMP", "BINARY"),
        ("NLS_DUAL_CURRENCY", "$"),
        ("NLS_TIMESTAMP_TZ_FORMAT", "DD-MON-RR HH.MI.SSXFF AM TZR"),
        ("NLS_TIME_TZ_FORMAT", "HH.MI.SSXFF AM TZR"),
        ("NLS_TIMESTAMP_FORMAT", "DD-MON-RR HH.MI.SSXFF AM"),
        ("NLS_TIME_FORMAT", "HH.MI.SSXFF AM"),
        ("NLS_SORT", "BINARY"),
        ("NLS_DATE_LANGUAGE", "AMERICAN"),
        ("NLS_DATE_FORMAT", "DD-MON-RR"),
        ("NLS_CALENDAR", "GREGORIAN"),
        ("NLS_NUMERIC_CHARACTERS", ".,"),
        ("NLS_NCHAR_CHARACTERSET", "AL16UTF16"),
        ("NLS_CHARACTERSET", "AL32UTF8"),
        ("NLS_ISO_CURRENCY", "AMERICA"),
        ("NLS_CURRENCY", "$"),
        ("NLS_TERRITORY", "AMERICA"),
        ("NLS_LANGUAGE", "AMERICAN"),
    ];

    /// <summary>A description as DATABASE_PROPERTIES has it.</summary>
    public static string Describe(string parameter) => parameter switch
    {
        "NLS_RDBMS_VERSION" => "RDBMS version for NLS parameters",
        "NLS_CHARACTERSET" => "Character set",
        "NLS_NCHAR_CHARACTERSET" => "NCHAR Character set",
        _ => parameter["NLS_".Length..].Replace('_', ' ').ToLowerInvariant(),
    };

    private static Datum[] Row((string Name, string Value) parameter) => [Text(parameter.Name), Text(parameter.Value)];

    private static bool IsSetByInstance(string name) =>
        name is "NLS_LANGUAGE" or "NLS_TERRITORY" or "NLS_COMP" or "NLS_LENGTH_SEMANTICS" or "NLS_NCHAR_CONV_EXCP";

    private static IEnumerable<Datum[]> TimeZones() =>
        TimeZoneInfo.GetSystemTimeZones().Select(z => z.Id).Order(StringComparer.Ordinal).Select(id => new[] { Text(id), Text("LMT") });
}
