using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A package: what others see of it, and how a session's instance comes into being.</summary>
internal sealed class CompiledPackage(
    PackageReference reference, Routine initialization, IReadOnlyDictionary<string, Symbol> members, IReadOnlyList<UnitError> errors, IReadOnlyList<SchemaObject> dependencies)
    : CompiledUnit(errors, dependencies)
{
    public PackageReference Reference => reference;

    /// <summary>Its frame holds the variables; its body gives them their first values and runs the initialization.</summary>
    public Routine Initialization => initialization;

    public Symbol? Find(string name) => members.GetValueOrDefault(name);

    public IEnumerable<Symbol> Members => members.Values;
}
