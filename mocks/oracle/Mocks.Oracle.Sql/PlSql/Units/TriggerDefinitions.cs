using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Units;

/// <summary>CREATE, ALTER and DROP TRIGGER.</summary>
internal static class TriggerDefinitions
{
    public static ExecuteResult Create(DefinitionContext context, CreateTrigger statement)
    {
        if (statement.Error is null)
            CheckEvents(context, statement);
        var owner = context.MayCreate(statement.Name, "TRIGGER");
        var name = statement.Name.Name.Name;
        var existing = context.Catalog.Find(owner, name, ObjectNamespace.Trigger) as TriggerDefinition;
        if (existing is not null && !statement.OrReplace)
            return statement.IfNotExists ? DefinitionContext.Done : throw Ora.Error(4081, 0, name);
        var target = statement.Table is null ? null : context.Session.Resolver.Table(statement.Table);
        if (target is ViewDefinition && statement.Timing != TriggerTiming.InsteadOf)
            throw Ora.Error(25001);
        if (target is not (null or ViewDefinition) && statement.Timing == TriggerTiming.InsteadOf)
            throw Ora.Error(25002);
        if (existing is not null && existing.TargetId != target?.Id)
            throw Ora.Error(4095, 0, name);
        var columns = statement.UpdateOf.Select(c => c.Name).ToList();
        if (target is TableDefinition table && columns.Find(c => table.Ordinal(c) < 0) is { } unknown)
            throw Ora.Error(904, 0, $"\"{unknown}\"");
        var id = existing?.Id ?? context.Catalog.NextObjectId;
        var error = statement.Error;
        var trigger = new TriggerDefinition
        {
            Id = id,
            Owner = owner,
            Name = name,
            Created = existing?.Created ?? context.Now,
            LastDdl = context.Now,
            TargetId = target?.Id ?? existing?.TargetId ?? 0,
            Timing = statement.Timing,
            Events = statement.Events,
            IsForEachRow = statement.ForEachRow || statement.Timing == TriggerTiming.InsteadOf,
            UpdateColumns = [.. columns],
            IsEnabled = !statement.Disabled,
            Source = statement.Source.Of(context.Sql),
            Syntax = error is null ? statement : null,
            IsValid = error is null,
            Errors = error is null ? [] : [new UnitError(error.Line, error.Column, UnitDefinitions.NumberOf(error.Text), error.Text)],
        };
        context.Publish(c => c.With(trigger) with { NextObjectId = Math.Max(c.NextObjectId, id + 1) });
        return error is not null ? new ExecuteResult(0) { Warning = Ora.Error(24344) } : Check(context, trigger);
    }

    public static ExecuteResult Alter(DefinitionContext context, AlterTrigger statement)
    {
        var trigger = Find(context, statement.Name);
        context.MayChange(trigger, "ALTER", "TRIGGER");
        if (statement.NewName is { } renamed)
        {
            if (context.Catalog.Find(trigger.Owner, renamed.Name, ObjectNamespace.Trigger) is not null)
                throw Ora.Error(4081, 0, renamed.Name);
            return context.Publish(c => c.With(trigger with { Name = renamed.Name, LastDdl = context.Now }));
        }

        return context.Publish(c => c.With(trigger with { IsEnabled = statement.Enable ?? trigger.IsEnabled, LastDdl = context.Now }));
    }

    public static ExecuteResult Compile(DefinitionContext context, AlterCompile statement)
    {
        var trigger = Find(context, statement.Name);
        context.MayChange(trigger, "ALTER", "TRIGGER");
        return trigger.Syntax is null ? new ExecuteResult(0) { Warning = Ora.Error(24344) } : Check(context, trigger);
    }

    public static ExecuteResult Drop(DefinitionContext context, DropStatement statement)
    {
        var owner = context.OwnerOf(statement.Name);
        if (context.Catalog.Find(owner, statement.Name.Name.Name, ObjectNamespace.Trigger) is not TriggerDefinition trigger)
            return statement.IfExists ? DefinitionContext.Done : throw Ora.Error(4080, 0, statement.Name.Name.Name);
        context.MayChange(trigger, "DROP", "TRIGGER");
        return context.Publish(c => c.Without(trigger));
    }

    /// <summary>Events of the database need a right of their own; those that never happen here can't be waited for.</summary>
    private static void CheckEvents(DefinitionContext context, CreateTrigger statement)
    {
        if (statement.OnDatabase)
            context.Require("ADMINISTER DATABASE TRIGGER");
        foreach (var name in statement.SystemEvents)
        {
            if (name is "SUSPEND" or "DB_ROLE_CHANGE" or "CLONE" or "UNPLUG" or "SET")
                throw Ora.Unsupported($"{name} triggers", statement.Position);
        }
    }

    private static TriggerDefinition Find(DefinitionContext context, ObjectName name) =>
        context.Catalog.Find(context.OwnerOf(name), name.Name.Name, ObjectNamespace.Trigger) as TriggerDefinition ?? throw Ora.Error(4080, 0, name.Name.Name);

    private static ExecuteResult Check(DefinitionContext context, TriggerDefinition trigger)
    {
        var errors = ProgramLibrary.Of(context.Session.Instance).Trigger(context.Session, trigger).Errors;
        if (errors.Count == 0 && trigger.IsValid)
            return DefinitionContext.Done;
        context.Publish(c => c.With(trigger with { IsValid = errors.Count == 0, Errors = [.. errors] }));
        return errors.Count == 0 ? DefinitionContext.Done : new ExecuteResult(0) { Warning = Ora.Error(24344) };
    }
}
