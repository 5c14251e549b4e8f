namespace Mocks.Ldap.Protocol;

public static class ResultCodeNames
{
    /// <summary>The name as RFC 4511 spells it: <c>invalidCredentials</c>.</summary>
    public static string Name(this ResultCode code)
    {
        var name = code switch
        {
            ResultCode.InvalidDnSyntax => "invalidDNSyntax",
            ResultCode.NotAllowedOnRdn => "notAllowedOnRDN",
            ResultCode.AffectsMultipleDsas => "affectsMultipleDSAs",
            _ => code.ToString(),
        };
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
