namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>A package of SYS that comes with the database: its specification is PL/SQL, its bodies are C#.</summary>
internal abstract class NativePackage
{
    /// <summary>In upper case.</summary>
    public abstract string Name { get; }

    /// <summary>From the word PACKAGE on: types, constants, exceptions, routines with their defaults.</summary>
    public abstract string Specification { get; }

    /// <summary>It is an object of the dictionary; false for what only the server's own code names.</summary>
    public virtual bool IsVisible => true;

    /// <summary>Gives each routine of the specification its body.</summary>
    public abstract void Implement(NativeRoutines routines);
}
