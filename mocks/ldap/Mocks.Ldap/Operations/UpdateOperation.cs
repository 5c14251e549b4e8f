using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Transactions;

namespace Mocks.Ldap.Operations;

/// <summary>What add, modify, modify DN and delete have in common: an identity, and one version of the directory made from another.</summary>
internal static class UpdateOperation
{
    public static LdapResult Execute(OperationContext context, LdapRequest request)
    {
        if (request is AddRequest add && context.Store.Current.Schema.Domain is null)
            AddOperation.RefuseUnfit(add);
        Names.RequireIdentity(context);
        GlobalCatalog.RefuseChange(context, Name(request));
        DomainConfiguration.RefuseChange(context, Name(request));
        if (TransactionOperations.TryDefer(context, request))
            return LdapResult.Success;
        var controls = new UpdateControls(context);
        context.Store.Write(tree =>
        {
            var changed = Apply(context, request, tree, controls);
            // draft-zeilenga-ldap-noop: all was tried, nothing is kept
            return context.Controls.Has(Oids.NoOp) ? throw new LdapException(ResultCode.NoOperation) : changed;
        });
        return controls.Responses.Count == 0 ? LdapResult.Success : LdapResult.Success with { Controls = controls.Responses };
    }

    private static string Name(LdapRequest request) => request switch
    {
        AddRequest add => add.Entry,
        ModifyRequest modify => modify.Entry,
        ModifyDnRequest rename => rename.Entry,
        DeleteRequest delete => delete.Entry,
        _ => "",
    };

    /// <summary>The next version of the directory; throws when the change may not be made.</summary>
    public static DirectoryTree Apply(OperationContext context, LdapRequest request, DirectoryTree tree, UpdateControls controls) =>
        request switch
        {
            AddRequest add => AddOperation.Apply(context, add, tree, controls),
            ModifyRequest modify => ModifyOperation.Apply(context, modify, tree, controls),
            ModifyDnRequest rename => ModifyDnOperation.Apply(context, rename, tree, controls),
            DeleteRequest delete => DeleteOperation.Apply(context, delete, tree, controls),
            _ => throw new LdapException(ResultCode.ProtocolError, "unrecognized request"),
        };
}
