using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A package: what others see of it, and how a session's instance comes into being.</summary>
internal sealed class CompiledPackage(
    PackageReference reference, Routine initialization, IReadOnlyDictionary<string, Symbol> members, IReadOnlyList<UnitError> errors, IReadOnlyList<Dependency> dependencies)
    : CompiledUnit(errors, dependencies)
{
    public IReadOnlyList<UnitError> BodyErrors { get; init; } = [];

    /// <summary>It has variables or cursors, which are lost when it is compiled anew.</summary>
    public bool HasState { get; init; }

    public PackageReference Reference => reference;

    protected override bool HasErrors => base.HasErrors || BodyErrors.Count > 0;

    /// <summary>Its frame holds the variables; its body gives them their first values and runs the initialization.</summary>
    public Routine Initialization => initialization;

    public Symbol? Find(string name) => members.GetValueOrDefault(name);

    public IEnumerable<Symbol> Members => members.Values;
}
