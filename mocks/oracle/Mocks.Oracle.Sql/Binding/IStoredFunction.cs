using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>A stored function, or one of a package, that SQL calls; the room of PL/SQL has it.</summary>
internal interface IStoredFunction
{
    string Name { get; }

    OracleType ReturnType { get; }

    /// <summary>Types of the parameters in their order.</summary>
    IReadOnlyList<OracleType> ParameterTypes { get; }

    SqlMacroKind Macro { get; }

    /// <summary>Names of the parameters in their order, and whether each is a table (DBMS_TF.TABLE_T).</summary>
    IReadOnlyList<(string Name, bool IsTable)> ParameterNames { get; }
}
