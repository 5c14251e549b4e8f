using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.PlSql.Packages;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The compiled units of an instance, and what names of schemas mean to PL/SQL.</summary>
internal sealed class ProgramLibrary
{
    private static readonly ConditionalWeakTable<Instance, ProgramLibrary> Libraries = [];

    private readonly ConcurrentDictionary<string, CompiledPackage> _native = new(StringComparer.Ordinal);

    public static ProgramLibrary Of(Instance instance) => Libraries.GetValue(instance, static _ => new ProgramLibrary());

    /// <summary>The symbol of a schema's unit or of a package's member, and how many parts of the name it took; null when there is none.</summary>
    public (Symbol Symbol, int Used)? Find(UnitCompilation unit, IReadOnlyList<Identifier> name)
    {
        if (Native(unit.Session, DbmsStandard.PackageName)?.Find(name[0].Name) is { } standard && unit.UnitName != "SYS." + DbmsStandard.PackageName)
            return (standard, 1);
        var skipped = name.Count > 1 && name[0].Name == "SYS" ? 1 : 0;
        if (Native(unit.Session, name[skipped].Name) is not { } package)
            return null;
        if (name.Count == skipped + 1)
            return (new ScopeSymbol(name[skipped].Name, package.Find), skipped + 1);
        return package.Find(name[skipped + 1].Name) is { } member ? (member, skipped + 2) : (new ScopeSymbol(name[skipped].Name, package.Find), skipped + 1);
    }

    /// <summary>A package that comes with the database.</summary>
    public CompiledPackage? Native(SessionContext session, string name)
    {
        if (_native.TryGetValue(name, out var known))
            return known;
        return NativePackages.Find(name) is { } package ? _native.GetOrAdd(name, _ => NativePackageCompiler.Compile(session, package)) : null;
    }
}
