using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Filtering;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Searching;

namespace Mocks.Ldap.Operations;

/// <summary>RFC 4511 §4.10.</summary>
internal static class CompareOperation
{
    public static LdapResult Execute(OperationContext context, CompareRequest request)
    {
        var tree = context.Store.Current;
        var name = Names.Normalize(request.Entry, tree.Schema);
        tree = DomainConfiguration.TreeOf(tree, name, context.Server);
        if (tree.Schema.FindDescription(request.Attribute) is not { } attribute)
            throw new LdapException(ResultCode.UndefinedAttributeType, "");
        ReferralObjects.ThrowIfElsewhere(context, tree, name);
        var entry = VirtualEntries.Find(name, tree, context) ?? Names.Find(tree, name);
        AssertionControl.Check(context.Controls, entry, tree, context.Viewer);
        if (attribute.Type.Equality is not { } rule)
            throw new LdapException(ResultCode.InappropriateMatching, "inappropriate matching request");
        if (rule.Normalize(request.Value, tree.Schema) is not { } value)
            throw new LdapException(ResultCode.InvalidAttributeSyntax, "value does not conform to assertion syntax");
        if (entry.Id != VirtualEntries.Id && !context.Viewer.MayCompare(entry, attribute.Type, tree))
            throw new LdapException(context.Viewer.MayDisclose(entry, tree) ? ResultCode.InsufficientAccessRights : ResultCode.NoSuchObject);
        // the right to compare is less than that to search, which the evaluator asks for
        var evaluator = new PredicateEvaluator(tree, context.Viewer with { IsAdministrator = true });
        if (evaluator.Evaluate(new PresencePredicate(attribute), entry) != Truth.True)
            throw new LdapException(ResultCode.NoSuchAttribute);
        return new LdapResult(
            evaluator.Evaluate(new EqualityPredicate(attribute, rule, value), entry) == Truth.True
                ? ResultCode.CompareTrue
                : ResultCode.CompareFalse);
    }
}
