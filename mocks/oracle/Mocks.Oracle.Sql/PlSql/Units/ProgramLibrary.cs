using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Packages;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The compiled units of an instance, and what names of schemas mean to PL/SQL. A unit is compiled when it is needed, and again when what it is built on has changed.</summary>
internal sealed class ProgramLibrary
{
    private static readonly ConditionalWeakTable<Instance, ProgramLibrary> Libraries = [];

    private readonly ConcurrentDictionary<string, CompiledPackage> _native = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(int Edition, int Id), CompiledUnit> _units = new();

    /// <summary>Units that refer to each other see what is announced of the one that is being compiled.</summary>
    [ThreadStatic]
    private static Dictionary<int, CompiledUnit>? _compiling;

    public static ProgramLibrary Of(Instance instance) => Libraries.GetValue(instance, static _ => new ProgramLibrary());

    /// <summary>The symbol of a schema's unit or of a package's member, and how many parts of the name it took; null when there is none.</summary>
    public (Symbol Symbol, int Used)? Find(UnitCompilation unit, IReadOnlyList<Identifier> name)
    {
        if (Native(unit.Session, DbmsStandard.PackageName) is { } standard && standard.Find(name[0].Name) is { } found && unit.Resolver.Find(null, name[0].Name) is not StoredUnit)
            return (found, 1);
        for (var owners = 0; owners <= 1 && owners < name.Count; owners++)
        {
            var owner = owners == 0 ? null : name[0].Name;
            var target = unit.Resolver.Find(owner, name[owners].Name);
            if (target is StoredUnit stored && unit.Resolver.Privileges.HasObject(stored, "EXECUTE"))
                return Member(unit, stored, name, owners + 1);
            var known = target is ServerPackage server ? server.Name : name[owners].Name;
            if ((owner is null or "SYS" || target is ServerPackage) && Native(unit.Session, known) is { } package)
            {
                // what the library of functions has of the package, SQL and PL/SQL share
                return name.Count > owners + 1 && unit.Session.Instance.Functions.IsKnown($"{known}.{name[owners + 1].Name}")
                    ? null
                    : Member(package, name, owners + 1);
            }

            // a package whose functions are all in that library
            if (target is ServerPackage && name.Count > owners + 1 && !unit.Session.Instance.Functions.IsKnown($"{known}.{name[owners + 1].Name}"))
                throw new CompileError(name[owners + 1].Position, $"PLS-00302: component '{name[owners + 1].Name}' must be declared");
        }

        return null;
    }

    /// <summary>A package that comes with the database.</summary>
    public CompiledPackage? Native(SessionContext session, string name)
    {
        if (_native.TryGetValue(name, out var known))
            return known;
        return NativePackages.Find(name) is { } package ? _native.GetOrAdd(name, _ => NativePackageCompiler.Compile(session, package)) : null;
    }

    /// <summary>What is wrong with a unit as it is now.</summary>
    public IReadOnlyList<UnitError> ErrorsOf(SessionContext session, StoredUnit unit)
    {
        if (unit.Kind == ObjectKind.TypeBody)
            return session.Catalog.Find(unit.Owner, unit.Name) is StoredUnit { Kind: ObjectKind.Type, Syntax: not null } type
                ? ((CompiledType)Compiled(session, type)).BodyErrors
                : [new UnitError(0, 0, 201, $"PLS-00201: identifier '{unit.Owner}.{unit.Name}' must be declared")];
        if (unit.Kind != ObjectKind.PackageBody)
            return Compiled(session, unit).Errors;
        if (session.Catalog.Find(unit.Owner, unit.Name) is not StoredUnit { Kind: ObjectKind.Package } specification)
            return [new UnitError(0, 0, 201, $"PLS-00201: identifier '{unit.Owner}.{unit.Name}' must be declared")];
        return specification.Syntax is null
            ? [new UnitError(0, 0, 905, $"PLS-00905: object {unit.Owner}.{unit.Name} is invalid")]
            : ((CompiledPackage)Compiled(session, specification)).BodyErrors;
    }

    /// <summary>The type as it is now; null when there is none of the name any more.</summary>
    public CompiledType? TypeOf(SessionContext session, ObjectDetail type) =>
        session.Catalog.Find(type.Owner, type.Name) is StoredUnit { Kind: ObjectKind.Type, Syntax: not null } stored ? (CompiledType)Compiled(session, stored) : null;

    /// <summary>INVALID: it did not compile, or what it was built on has changed since. A use compiles it again.</summary>
    public bool IsInvalid(SchemaCatalog catalog, SchemaObject unit)
    {
        if (!unit.IsValid)
            return true;
        var isBody = unit is StoredUnit { Kind: ObjectKind.PackageBody or ObjectKind.TypeBody };
        var main = isBody ? catalog.Find(unit.Owner, unit.Name) : unit;
        return main is not null && _units.TryGetValue((catalog.Edition, main.Id), out var known) && known.IsOf(unit) && known.IsStale(catalog, isBody);
    }

    /// <summary>The compiled form of a unit that parses.</summary>
    public CompiledUnit UnitOf(SessionContext session, StoredUnit unit) => Compiled(session, unit);

    public CompiledTrigger Trigger(SessionContext session, TriggerDefinition trigger)
    {
        if (_units.TryGetValue((session.EditionId, trigger.Id), out var known) && known.IsCurrent(session.Catalog, id => CompiledOf(session.EditionId, id)))
            return (CompiledTrigger)known;
        if (trigger.Syntax is not CreateTrigger syntax)
            return new CompiledTrigger(new Routine(null, 0), 0, 0, null, trigger.Errors, []);
        var compiled = WithRights(session, trigger.Owner, () => TriggerCompiler.Compile(session, trigger, syntax));
        _units[(session.EditionId, trigger.Id)] = compiled;
        return compiled;
    }

    private (Symbol Symbol, int Used) Member(UnitCompilation unit, StoredUnit stored, IReadOnlyList<Identifier> name, int used)
    {
        unit.DependOn(stored);
        var compiled = stored.Syntax is null ? null : Compiled(unit.Session, stored);
        if (compiled is null or { IsValid: false })
            throw new CompileError(name[0].Position, $"PLS-00905: object {stored.Owner}.{stored.Name} is invalid");
        return compiled switch
        {
            CompiledPackage package => Member(package, name, used),
            CompiledRoutine routine => (routine.Symbol, used),
            _ => (((CompiledType)compiled).Symbol, used), // there are no others
        };
    }

    private static (Symbol Symbol, int Used) Member(CompiledPackage package, IReadOnlyList<Identifier> name, int used) =>
        name.Count > used && package.Find(name[used].Name) is { } member ? (member, used + 1) : (new ScopeSymbol(name[used - 1].Name, package.Find), used);

    private CompiledUnit Compiled(SessionContext session, StoredUnit unit)
    {
        var catalog = session.Catalog;
        if (_units.TryGetValue((catalog.Edition, unit.Id), out var known) && known.IsCurrent(catalog, id => CompiledOf(catalog.Edition, id)))
            return known;
        var compiling = _compiling ??= [];
        if (compiling.TryGetValue(unit.Id, out var begun))
            return begun;
        try
        {
            var compiled = WithRights(session, unit.Owner, () => Compile(session, unit, half => compiling[unit.Id] = half));
            _units[(catalog.Edition, unit.Id)] = compiled;
            return compiled;
        }
        finally
        {
            compiling.Remove(unit.Id);
        }
    }

    private static CompiledUnit Compile(SessionContext session, StoredUnit unit, Action<CompiledUnit> announce) => unit.Syntax switch
    {
        CreateProcedure { Routine: { } routine } => RoutineUnitCompiler.Compile(session, unit, routine, announce),
        CreateFunction { Routine: { } routine } => RoutineUnitCompiler.Compile(session, unit, routine, announce),
        CreatePackage => PackageUnitCompiler.Compile(
            session, unit, session.Catalog.Find(unit.Owner, unit.Name, ObjectNamespace.Body) as StoredUnit is { Syntax: not null } body ? body : null, announce),
        CreateType { Definition: ObjectTypeDefinition type } => ObjectTypeCompiler.Compile(
            session, unit, session.Catalog.Find(unit.Owner, unit.Name, ObjectNamespace.Body) as StoredUnit is { Syntax: not null } body ? body : null, type, announce),
        CreateType { Definition: null } => TypeUnitCompiler.Incomplete(session, unit),
        CreateType { Definition: CollectionTypeDefinition collection } => TypeUnitCompiler.Compile(session, unit, collection),
        _ => throw Ora.Unsupported(unit.Kind.Text(), 0),
    };

    private CompiledUnit? CompiledOf(int edition, int id) => _units.GetValueOrDefault((edition, id));

    /// <summary>Units are compiled as their owner, whoever asks.</summary>
    private static T WithRights<T>(SessionContext session, string owner, Func<T> compile)
    {
        var before = session.Rights;
        session.Rights = new ExecutionRights(owner);
        try
        {
            return compile();
        }
        finally
        {
            session.Rights = before;
        }
    }
}
