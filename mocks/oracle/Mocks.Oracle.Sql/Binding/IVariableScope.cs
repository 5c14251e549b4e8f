using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>What an SQL statement inside PL/SQL finds when a name is no column: variables, parameters, constants.</summary>
internal interface IVariableScope
{
    /// <summary>The bind index and type of a variable, which is added to the statement's binds; null when there is none.</summary>
    (int Index, OracleType Type)? Find(IReadOnlyList<Identifier> name);
}
