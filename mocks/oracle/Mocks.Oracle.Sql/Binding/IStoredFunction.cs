using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>A stored function, or one of a package, that SQL calls; the room of PL/SQL has it.</summary>
internal interface IStoredFunction
{
    string Name { get; }

    OracleType ReturnType { get; }

    /// <summary>Types of the parameters in their order.</summary>
    IReadOnlyList<OracleType> ParameterTypes { get; }
}
