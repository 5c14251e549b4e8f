namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A package as the code that uses it knows it: its id, its name, and the compiled form that it was bound to.</summary>
internal sealed class PackageReference(int id, string name)
{
    public int Id => id;

    /// <summary>OWNER.NAME</summary>
    public string Name => name;

    public CompiledPackage Compiled { get; set; } = null!; // set as soon as the package is compiled
}
