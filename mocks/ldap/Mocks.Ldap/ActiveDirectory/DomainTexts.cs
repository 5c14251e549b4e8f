using Mocks.Ldap.Protocol;

namespace Mocks.Ldap.ActiveDirectory;

/// <summary>Active Directory's words for what OpenLDAP leaves without or words in its own way.</summary>
internal static class DomainTexts
{
    public const string BindFirst =
        "000004DC: LdapErr: DSID-0C090A5C, comment: In order to perform this operation a successful bind must be completed on the connection., data 0, v4563\0";

    public static LdapException Reword(LdapException exception) => exception.Code switch
    {
        ResultCode.NoSuchObject => With(
            exception, $"0000208D: NameErr: DSID-0310028D, problem 2001 (NO_OBJECT), data 0, best match of:\n\t'{exception.MatchedDn}'\n\0"),
        ResultCode.EntryAlreadyExists => With(exception, "00002071: UpdErr: DSID-031B0E14, problem 6005 (ENTRY_EXISTS), data 0\n\0"),
        ResultCode.InsufficientAccessRights => With(
            exception, "00000005: SecErr: DSID-031A11EF, problem 4003 (INSUFF_ACCESS_RIGHTS), data 0\n\0"),
        ResultCode.StrongerAuthRequired => With(exception, BindFirst, ResultCode.OperationsError),
        _ => exception,
    };

    private static LdapException With(LdapException exception, string diagnostic, ResultCode? code = null) =>
        new(code ?? exception.Code, diagnostic, exception.MatchedDn) { Referrals = exception.Referrals };
}
