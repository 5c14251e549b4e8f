using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Users;

/// <summary>USER_RESOURCE_LIMITS and USER_PASSWORD_LIMITS: what the profile allows the user.</summary>
internal sealed class UserLimitsFamily(bool ofPasswords) : DictionaryFamily<(string Resource, string Limit)>
{
    public override string Name => ofPasswords ? "PASSWORD_LIMITS" : "RESOURCE_LIMITS";

    public override string Subject => ofPasswords ? "Limits of passwords" : "Limits of resources";

    public override ViewScope Scopes => ViewScope.User;

    protected override string Declaration => """
        RESOURCE_NAME VARCHAR2(32) NOT NULL
        LIMIT         VARCHAR2(128)
        """;

    protected override IEnumerable<(string Resource, string Limit)> Rows(DictionaryQuery query) => ProfilesFamily.Limits(ofPasswords ? "PASSWORD" : "KERNEL");

    protected override Datum Value(string column, (string Resource, string Limit) row, DictionaryQuery query) => column switch
    {
        "RESOURCE_NAME" => Text(row.Resource),
        _ => Text(row.Limit),
    };
}
