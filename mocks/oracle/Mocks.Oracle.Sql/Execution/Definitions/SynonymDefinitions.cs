using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution.Definitions;

/// <summary>CREATE SYNONYM. Whether there is a target is seen only at use.</summary>
internal static class SynonymDefinitions
{
    public static ExecuteResult Create(DefinitionContext context, CreateSynonym statement)
    {
        string owner;
        if (statement.Public)
        {
            context.Require("CREATE PUBLIC SYNONYM");
            owner = "PUBLIC";
        }
        else
        {
            owner = context.MayCreate(statement.Name, "SYNONYM");
        }

        var name = statement.Name.Name.Name;
        var existing = context.Catalog.Find(owner, name);
        if (existing is not null)
        {
            if (statement.IfNotExists)
                return DefinitionContext.Done;
            if (!statement.OrReplace || existing is not SynonymDefinition)
                throw Ora.Error(955, statement.Name.Position);
        }

        var targetOwner = statement.Target.Schema?.Name ?? context.Session.CurrentSchema;
        if (targetOwner == owner && statement.Target.Name.Name == name && statement.Target.DbLink is null)
            throw Ora.Error(1471);
        return context.Publish(c => c.With(new SynonymDefinition
        {
            Id = existing?.Id ?? c.NextObjectId,
            Owner = owner,
            Name = name,
            Created = existing?.Created ?? context.Now,
            LastDdl = context.Now,
            TargetOwner = targetOwner,
            TargetName = statement.Target.Name.Name,
            DatabaseLink = statement.Target.DbLink,
        }) with
        { NextObjectId = c.NextObjectId + 1 });
    }
}
