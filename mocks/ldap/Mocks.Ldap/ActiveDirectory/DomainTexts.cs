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
        // a text that is the product's own already stays
        _ when exception.Diagnostic.EndsWith('\0') => exception,
        ResultCode.UndefinedAttributeType => With(
            exception, "00000057: LdapErr: DSID-0C091236, comment: Error in attribute conversion operation, data 0, v4563\0", ResultCode.NoSuchAttribute),
        ResultCode.NoSuchAttribute => With(
            exception, "00002085: AtrErr: DSID-03152BC1, #1:\n\t0: 00002085: DSID-03152BC1, problem 1001 (NO_ATTRIBUTE_OR_VAL), data 0\n\0"),
        ResultCode.AttributeOrValueExists => With(
            exception, "00002083: AtrErr: DSID-031519B3, #1:\n\t0: 00002083: DSID-031519B3, problem 1006 (ATT_OR_VALUE_EXISTS), data 0\n\0"),
        ResultCode.ObjectClassViolation => With(
            exception, "0000207D: UpdErr: DSID-0315166D, problem 6002 (OBJ_CLASS_VIOLATION), data 0\n\0"),
        ResultCode.NotAllowedOnNonLeaf => With(exception, "00002015: UpdErr: DSID-031A1236, problem 6003 (CANT_ON_NON_LEAF), data 0\n\0"),
        ResultCode.NamingViolation => With(exception, "00002073: NameErr: DSID-03050E0E, problem 2005 (NAMING_VIOLATION), data 0\n\0"),
        ResultCode.InvalidAttributeSyntax => With(
            exception, "00000057: LdapErr: DSID-0C090FC9, comment: Error in attribute conversion operation, data 0, v4563\0"),
        ResultCode.InvalidDnSyntax => With(
            exception, "0000208F: NameErr: DSID-03100225, problem 2006 (BAD_NAME), data 8350, best match of:\n\t''\n\0"),
        ResultCode.ConstraintViolation => With(
            exception, "000020B1: AtrErr: DSID-030F112A, #1:\n\t0: 000020B1: DSID-030F112A, problem 1005 (CONSTRAINT_ATT_TYPE), data 0\n\0"),
        ResultCode.UnwillingToPerform => With(exception, "0000209A: SvcErr: DSID-031A1021, problem 5003 (WILL_NOT_PERFORM), data 0\n\0"),
        ResultCode.StrongerAuthRequired => With(exception, BindFirst, ResultCode.OperationsError),
        _ => exception,
    };

    private static LdapException With(LdapException exception, string diagnostic, ResultCode? code = null) =>
        new(code ?? exception.Code, diagnostic, exception.MatchedDn) { Referrals = exception.Referrals };
}
