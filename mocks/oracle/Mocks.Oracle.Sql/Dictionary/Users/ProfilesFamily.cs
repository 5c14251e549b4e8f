using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Users;

/// <summary>DBA_PROFILES: DEFAULT's limits; those of profiles that were created stand for DEFAULT's.</summary>
internal sealed class ProfilesFamily : DictionaryFamily<(string Profile, string Resource, string Kind, string Limit)>
{
    private const string Prefix = "PROFILE.";

    private static readonly (string Resource, string Kind, string Limit)[] Default =
    [
        ("COMPOSITE_LIMIT", "KERNEL", "UNLIMITED"), ("SESSIONS_PER_USER", "KERNEL", "UNLIMITED"), ("CPU_PER_SESSION", "KERNEL", "UNLIMITED"),
        ("CPU_PER_CALL", "KERNEL", "UNLIMITED"), ("LOGICAL_READS_PER_SESSION", "KERNEL", "UNLIMITED"), ("LOGICAL_READS_PER_CALL", "KERNEL", "UNLIMITED"),
        ("IDLE_TIME", "KERNEL", "UNLIMITED"), ("CONNECT_TIME", "KERNEL", "UNLIMITED"), ("PRIVATE_SGA", "KERNEL", "UNLIMITED"),
        ("FAILED_LOGIN_ATTEMPTS", "PASSWORD", "10"), ("PASSWORD_LIFE_TIME", "PASSWORD", "UNLIMITED"), ("PASSWORD_REUSE_TIME", "PASSWORD", "UNLIMITED"),
        ("PASSWORD_REUSE_MAX", "PASSWORD", "UNLIMITED"), ("PASSWORD_VERIFY_FUNCTION", "PASSWORD", "NULL"), ("PASSWORD_LOCK_TIME", "PASSWORD", "1"),
        ("PASSWORD_GRACE_TIME", "PASSWORD", "7"), ("INACTIVE_ACCOUNT_TIME", "PASSWORD", "UNLIMITED"), ("PASSWORD_ROLLOVER_TIME", "PASSWORD", "0"),
    ];

    /// <summary>DEFAULT's limits of a kind: KERNEL or PASSWORD.</summary>
    public static IEnumerable<(string Resource, string Limit)> Limits(string kind) => Default.Where(l => l.Kind == kind).Select(l => (l.Resource, l.Limit));

    public override string Name => "PROFILES";

    public override string Subject => "Profiles and their limits";

    public override ViewScope Scopes => ViewScope.Dba | ViewScope.Cdb;

    protected override string Declaration => """
        PROFILE       VARCHAR2(128) NOT NULL
        RESOURCE_NAME VARCHAR2(32) NOT NULL
        RESOURCE_TYPE VARCHAR2(8)
        LIMIT         VARCHAR2(128)
        COMMON        VARCHAR2(3) = NO
        INHERITED     VARCHAR2(3) = NO
        IMPLICIT      VARCHAR2(3) = NO
        """;

    protected override IEnumerable<(string Profile, string Resource, string Kind, string Limit)> Rows(DictionaryQuery query) =>
        Default.Select(l => ("DEFAULT", l.Resource, l.Kind, l.Limit))
            .Concat(query.Catalog.Properties.Keys.Where(k => k.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .SelectMany(k => Default.Select(l => (k[Prefix.Length..], l.Resource, l.Kind, "DEFAULT"))));

    protected override Datum Value(string column, (string Profile, string Resource, string Kind, string Limit) row, DictionaryQuery query) => column switch
    {
        "PROFILE" => Text(row.Profile),
        "RESOURCE_NAME" => Text(row.Resource),
        "RESOURCE_TYPE" => Text(row.Kind),
        "LIMIT" => Text(row.Limit),
        _ => default,
    };
}
