using Mocks.Ldap.Filtering;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Filters;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Controls;

/// <summary>RFC 3876: of the attributes that come back, only the values for which one of these filters is true.</summary>
internal static class MatchedValuesControl
{
    public static IReadOnlyList<Predicate>? Find(RequestControls controls, LdapSchema schema)
    {
        if (controls.Find(Oids.MatchedValues) is not { } control)
            return null;
        var filters = ControlValue.Decode(control, static value =>
        {
            var list = value.ReadSequence();
            var filters = new List<Filter>();
            while (!list.AtEnd)
                filters.Add(FilterReader.Read(ref list));
            return filters;
        });
        if (filters.Exists(filter => filter is AndFilter or OrFilter or NotFilter))
            throw new LdapException(ResultCode.ProtocolError, "matched values control: only simple filters are allowed");
        return filters.ConvertAll(filter => PredicateCompiler.Compile(filter, schema));
    }
}
