using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Execution.Definitions;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql.Units;

/// <summary>CREATE, ALTER … COMPILE and DROP of stored units. What doesn't compile is kept all the same, INVALID, with ORA-24344.</summary>
internal static class UnitDefinitions
{
    public static ExecuteResult Define(SessionContext session, string sql, Statement statement)
    {
        var context = new DefinitionContext(session, sql);
        return statement switch
        {
            CreateTrigger trigger => TriggerDefinitions.Create(context, trigger),
            AlterTrigger trigger => TriggerDefinitions.Alter(context, trigger),
            DropStatement { Kind: ObjectKind.Trigger } drop => TriggerDefinitions.Drop(context, drop),
            AlterCompile { Kind: ObjectKind.Trigger } compile => TriggerDefinitions.Compile(context, compile),
            CreateUnit create => Create(context, create),
            AlterType alter => TypeDefinitions.Alter(context, alter),
            AlterCompile compile => Compile(context, compile),
            DropStatement drop => Drop(context, drop),
            _ => throw Ora.Unsupported(statement.GetType().Name, statement.Position),
        };
    }

    private static ExecuteResult Create(DefinitionContext context, CreateUnit statement)
    {
        var kind = KindOf(statement);
        var owner = context.MayCreate(statement.Name, kind is ObjectKind.Type ? "TYPE" : "PROCEDURE");
        var name = statement.Name.Name.Name;
        var existing = context.Catalog.Find(owner, name, kind.Namespace());
        var completes = existing is StoredUnit { Syntax: CreateType { Definition: null } } && statement is CreateType;
        if (existing is not null && !completes && (!statement.OrReplace || existing.Kind != kind))
            return statement.IfNotExists ? DefinitionContext.Done : throw Ora.Error(955, statement.Name.Position);
        if (!completes && existing is StoredUnit { Kind: ObjectKind.Type } old && statement is CreateType { Force: false } && TypeDependents.Any(context.Catalog, old))
            throw Ora.Error(2303);
        var error = statement.Error;
        var id = existing?.Id ?? context.Catalog.NextObjectId;
        var unit = new StoredUnit(kind)
        {
            Id = id,
            Owner = owner,
            Name = name,
            Created = existing?.Created ?? context.Now,
            LastDdl = context.Now,
            Source = statement.Source.Of(context.Sql),
            Syntax = error is null ? statement : null,
            HasInvokerRights = HasInvokerRights(statement),
            IsValid = error is null,
            Errors = error is null ? [] : [new UnitError(error.Line, error.Column, NumberOf(error.Text), error.Text)],
        };
        context.Publish(c => c.With(unit) with { NextObjectId = Math.Max(c.NextObjectId, id + 1) });
        return error is not null ? Warned : Check(context, unit);
    }

    /// <summary>Compiles what has just been defined, and keeps its errors.</summary>
    private static ExecuteResult Check(DefinitionContext context, StoredUnit unit)
    {
        var errors = ProgramLibrary.Of(context.Session.Instance).ErrorsOf(context.Session, unit);
        if (errors.Count == 0 && unit.IsValid && unit.Errors.IsEmpty)
            return DefinitionContext.Done;
        context.Publish(c => c.With(unit with { IsValid = errors.Count == 0, Errors = [.. errors] }));
        return errors.Count == 0 ? DefinitionContext.Done : Warned;
    }

    private static ExecuteResult Warned => new(0) { Warning = Ora.Error(24344) };

    private static ExecuteResult Compile(DefinitionContext context, AlterCompile statement)
    {
        var owner = context.OwnerOf(statement.Name);
        var name = statement.Name.Name.Name;
        if (context.Catalog.Find(owner, name) is not StoredUnit unit || unit.Kind != statement.Kind)
            throw Ora.Error(4043, 0, name);
        context.MayChange(unit, "ALTER", "PROCEDURE");
        unit = Reparsed(context, unit, statement.Flags);
        var result = unit.Syntax is null ? Warned : Check(context, unit);
        if (context.Catalog.Find(owner, name, ObjectNamespace.Body) is StoredUnit { Syntax: not null } body && Check(context, Reparsed(context, body, statement.Flags)).Warning is { } warning)
            return result with { Warning = warning };
        return result;
    }

    /// <summary>The unit as conditional compilation makes it under the settings of now; what has no directives stays as it is.</summary>
    private static StoredUnit Reparsed(DefinitionContext context, StoredUnit unit, string? flags)
    {
        if (!ConditionalCompilation.MayBeIn(unit.Source))
            return unit;
        var constants = new CompilationConstants(context.Session, flags);
        var syntax = (CreateUnit)Parser.ParseStatement("CREATE " + unit.Source, context.Session.Instance.Compat, constants); // it has been one before
        var anew = unit with
        {
            Syntax = syntax.Error is null ? syntax : null,
            Errors = syntax.Error is { } error ? [new UnitError(error.Line, error.Column, NumberOf(error.Text), error.Text)] : [],
            IsValid = syntax.Error is null,
        };
        context.Publish(c => c.With(anew));
        return anew;
    }

    private static ExecuteResult Drop(DefinitionContext context, DropStatement statement)
    {
        var owner = context.OwnerOf(statement.Name);
        var name = statement.Name.Name.Name;
        if (context.Catalog.Find(owner, name, statement.Kind.Namespace()) is not StoredUnit unit || unit.Kind != statement.Kind || !context.Privileges.CanSee(unit))
            return statement.IfExists ? DefinitionContext.Done : throw Ora.Error(4043, 0, name);
        context.MayChange(unit, "DROP", statement.Kind == ObjectKind.Type ? "TYPE" : "PROCEDURE");
        if (unit.Kind == ObjectKind.Type && !statement.Force && TypeDependents.Any(context.Catalog, unit))
            throw Ora.Error(2303);
        return context.Publish(c =>
        {
            var without = c.Without(unit);
            var body = unit.Kind is ObjectKind.Package or ObjectKind.Type ? without.Find(owner, name, ObjectNamespace.Body) : null;
            return body is null ? without : without.Without(body);
        });
    }

    private static ObjectKind KindOf(CreateUnit statement) => statement switch
    {
        CreateProcedure => ObjectKind.Procedure,
        CreateFunction => ObjectKind.Function,
        CreatePackage => ObjectKind.Package,
        CreatePackageBody => ObjectKind.PackageBody,
        CreateType => ObjectKind.Type,
        _ => ObjectKind.TypeBody,
    };

    private static bool HasInvokerRights(CreateUnit statement) => statement switch
    {
        CreateProcedure { Routine: { } routine } => routine.InvokerRights,
        CreateFunction { Routine: { } routine } => routine.InvokerRights,
        CreatePackage package => package.InvokerRights,
        _ => false,
    };

    internal static int NumberOf(string text) =>
        text.StartsWith("PLS-", StringComparison.Ordinal) && int.TryParse(text.AsSpan(4, 5), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
}
