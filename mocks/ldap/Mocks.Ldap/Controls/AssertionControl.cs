using Mocks.Ldap.Access;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Filtering;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Filters;

namespace Mocks.Ldap.Controls;

/// <summary>RFC 4528: the operation is only done when a filter is true of its entry. The value is the filter.</summary>
internal static class AssertionControl
{
    public static void Check(RequestControls controls, Entry entry, DirectoryTree tree, Viewer viewer)
    {
        if (controls.Find(Oids.Assertion) is not { } control)
            return;
        var filter = ControlValue.Decode(control, static value => FilterReader.Read(ref value));
        if (new PredicateEvaluator(tree, viewer).Evaluate(PredicateCompiler.Compile(filter, tree.Schema), entry) != Truth.True)
            throw new LdapException(ResultCode.AssertionFailed);
    }
}
